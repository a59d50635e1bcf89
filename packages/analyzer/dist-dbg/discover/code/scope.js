/** A scope inside another one. */
export function innerScope(parent, bornAt, self, ownClass) {
    return { file: parent.file, parent, names: new Map(), bornAt, ...(self && { self }), ...(ownClass && { ownClass }) };
}
/** The binding of a name, from the innermost scope that has it. */
export function lookUp(scope, name) {
    for (let at = scope; at; at = at.parent) {
        const binding = at.names.get(name);
        if (binding)
            return { binding, scope: at };
    }
    return undefined;
}
/** What `this` is here; undefined outside of functions and classes. */
export function selfOf(scope) {
    for (let at = scope; at; at = at.parent)
        if (at.self)
            return at.self;
    return undefined;
}
/** The class whose constructor or method stands around this scope. */
export function classAround(scope) {
    for (let at = scope; at; at = at.parent)
        if (at.ownClass)
            return at.ownClass;
    return undefined;
}
/** The value of a binding, read once; undefined while it is being read: that is a cycle. */
export function valueOfBinding(binding) {
    if (binding.lazy) {
        const { lazy } = binding;
        delete binding.lazy;
        binding.value = lazy();
    }
    return binding.value;
}
//# sourceMappingURL=scope.js.map