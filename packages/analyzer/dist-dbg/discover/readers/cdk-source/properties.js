import { memberOf } from "../../code/index.js";
/** Reads the properties a construct is made with. */
export function propertiesOf(value) {
    return {
        get(name) {
            const found = memberOf(value, name);
            return found?.value.kind === 'nothing' ? undefined : found;
        },
        complete: value === undefined || value.kind === 'nothing' || (value.kind === 'object' && value.complete),
    };
}
/** A text and where it stands; undefined where it is absent or not known. */
export function statedText(property) {
    return property?.value.kind === 'text' ? { value: property.value.value, at: property.value.at } : undefined;
}
/** Where a property is given, when only a deployment knows its value. */
export const openAt = (property) => property?.value.kind === 'unknown' ? property.at : undefined;
//# sourceMappingURL=properties.js.map