/** What the user says a layer provides: npm packages, and paths below `/opt`. Undefined where the user says nothing of it. */
export function declaredContent(reference, options) {
    const own = Object.entries(options).filter(([pattern]) => namesOf(reference).some((name) => fits(pattern, name)));
    return own.length > 0 ? own.flatMap(([, { provides }]) => provides) : undefined;
}
function namesOf(reference) {
    if (reference.kind === 'unknown')
        return [reference.text];
    if (reference.kind === 'local')
        return [reference.layer, reference.layer.slice(reference.layer.indexOf('#') + 1)];
    const [, withoutVersion = '', name = ''] = /^(.*:layer:([^:]+))/.exec(reference.arn) ?? [];
    return [reference.arn, withoutVersion, name].filter((text) => text !== '');
}
const fits = (pattern, name) => new RegExp(`^${pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`).test(name);
//# sourceMappingURL=declared-content.js.map