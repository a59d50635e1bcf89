/** Undefined for everything that ESLint cannot open, native binaries above all. */
export function textKind(file) {
    if (/\.(?:[cm]?[jt]s|[jt]sx)$/.test(file))
        return 'code';
    if (/\.ya?ml$/i.test(file))
        return 'yaml';
    if (/\.json[c5]?$/i.test(file))
        return 'json';
    // CloudFormation's own ending says nothing of the language; most are YAML, and JSON is YAML without comments.
    return /\.template$/i.test(file) ? 'yaml' : undefined;
}
//# sourceMappingURL=text-kind.js.map