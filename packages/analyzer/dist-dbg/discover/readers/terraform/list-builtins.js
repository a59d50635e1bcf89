import { isKnown, isNull, listOf, plain, scalar, textOf } from "./values.js";
/** The items of a list that is known to have no others. */
const wholeList = (value) => value?.kind === 'list' && !value.open ? value.items : undefined;
/** All lists, when each of them is whole. */
function wholeLists(values) {
    const lists = values.map(wholeList);
    return lists.every((list) => list !== undefined) ? lists : undefined;
}
const MOST_ITEMS = 1000;
/** Every combination, the last list turning fastest. */
const setproduct = (items, at) => {
    const lists = wholeLists(items);
    if (!lists || lists.reduce((count, list) => count * list.length, 1) > MOST_ITEMS)
        return undefined;
    const products = lists.reduce((before, list) => before.flatMap((some) => list.map((item) => [...some, item])), [[]]);
    return listOf(products.map((product) => listOf(product, at)), at);
};
const slice = ([list, from, to], at) => {
    const items = wholeList(list);
    const [start, end] = [Number(textOf(from)), Number(textOf(to))];
    return items && Number.isInteger(start) && Number.isInteger(end) ? listOf(items.slice(start, end), at) : undefined;
};
const chunklist = ([list, size], at) => {
    const items = wholeList(list);
    const length = Number(textOf(size));
    if (!items || !Number.isInteger(length) || length < 1)
        return undefined;
    const count = Math.ceil(items.length / length);
    return listOf(Array.from({ length: count }, (_, index) => listOf(items.slice(index * length, (index + 1) * length), at)), at);
};
const coalescelist = (items) => {
    for (const item of items) {
        const list = wholeList(item);
        if (!list && !isNull(item))
            return undefined;
        if (list && list.length > 0)
            return item;
    }
    return undefined;
};
/** Items of the first list, by whether the second has them too. */
const chosen = (keep) => ([list, other], at) => {
    const [own, others] = [wholeList(list), wholeList(other)];
    if (!own || !others || ![...own, ...others].every(isKnown))
        return undefined;
    const known = new Set(others.map(plain));
    return listOf(own.filter((item) => known.has(plain(item)) === keep), at);
};
const index = ([list, value], at) => {
    const items = wholeList(list);
    if (!items?.every(isKnown) || !value || !isKnown(value))
        return undefined;
    const found = items.findIndex((item) => plain(item) === plain(value));
    return found < 0 ? undefined : scalar(found, at);
};
/** `format`, for each item of its lists. */
const formatlist = (format) => ([pattern, ...items], at) => {
    const lists = items.map((item) => (item.kind === 'list' ? wholeList(item) : [item]));
    if (!pattern || !lists.every((list) => list !== undefined))
        return undefined;
    const length = Math.max(1, ...lists.map((list) => list.length));
    const texts = Array.from({ length }, (_, turn) => format([pattern, ...lists.flatMap((list) => (list.length === 1 ? list[0] : list[turn]) ?? [])], at));
    return texts.every((text) => text !== undefined) ? listOf(texts, at) : undefined;
};
const quantified = (ofAll) => ([list], at) => {
    const texts = wholeList(list)?.map(textOf);
    if (texts?.includes(String(!ofAll)))
        return scalar(!ofAll, at);
    return texts?.every((text) => text !== undefined) ? scalar(ofAll, at) : undefined;
};
const numbers = (choose) => (items, at) => {
    const values = items.map((item) => Number(textOf(item) ?? 'unknown'));
    return values.some(Number.isNaN) || values.length === 0 ? undefined : scalar(choose(...values), at);
};
/** Functions of lists and numbers. */
export const listBuiltins = (format) => [
    ['setproduct', setproduct],
    ['slice', slice],
    ['chunklist', chunklist],
    ['coalescelist', coalescelist],
    ['setintersection', chosen(true)],
    ['setsubtract', chosen(false)],
    ['index', index],
    ['formatlist', formatlist(format)],
    ['alltrue', quantified(true)],
    ['anytrue', quantified(false)],
    ['min', numbers(Math.min)],
    ['max', numbers(Math.max)],
    ['floor', numbers(Math.floor)],
    ['ceil', numbers(Math.ceil)],
    ['abs', numbers(Math.abs)],
];
//# sourceMappingURL=list-builtins.js.map