import { lineMap } from "../lines.js";
export function createPlaces(textOf) {
    const maps = new Map();
    const mapOf = (file) => {
        const map = maps.get(file) ?? lineMap(textOf(file) ?? '');
        maps.set(file, map);
        return map;
    };
    const start = ({ file, range }) => ({
        file,
        ...(range ? mapOf(file).position(range[0]) : { line: 1, column: 1 }),
    });
    return {
        start,
        span(place) {
            const end = place.range ? mapOf(place.file).position(place.range[1]) : { line: 1, column: 1 };
            return { ...start(place), endLine: end.line, endColumn: end.column };
        },
    };
}
//# sourceMappingURL=places.js.map