import { append } from "../sorted.js";
const SHARE = 0.8;
const STRIPE = 64;
/**
 * Leaves out a class that says little more than another with more copies. Four files share 45 lines, two of them two
 * lines more: told once, as four copies.
 *
 * Files are cut into stripes of some lines, so that a fragment is compared only with those around its middle line: what
 * holds most of it holds its middle.
 */
export function withoutShadows(classes) {
    const byStripe = new Map();
    for (const clone of classes) {
        for (const fragment of clone.fragments) {
            const { file, startLine, endLine } = fragment;
            for (let stripe = stripeOf(startLine); stripe <= stripeOf(endLine); stripe++)
                append(byStripe, `${stripe} ${file}`, { clone, fragment });
        }
    }
    return classes.filter((clone) => {
        const [first, ...others] = clone.fragments.map((fragment) => {
            const middle = stripeOf((fragment.startLine + fragment.endLine) / 2);
            const around = byStripe.get(`${middle} ${fragment.file}`) ?? [];
            const larger = around.filter((other) => other.clone.fragments.length > clone.fragments.length && isMostly(fragment, other.fragment));
            return new Set(larger.map((other) => other.clone));
        });
        return ![...(first ?? [])].some((larger) => others.every((set) => set.has(larger)));
    });
}
const stripeOf = (line) => Math.floor(line / STRIPE);
/** Whether most lines of one fragment stand in the other. */
function isMostly(fragment, within) {
    const lines = Math.min(fragment.endLine, within.endLine) - Math.max(fragment.startLine, within.startLine) + 1;
    return lines >= SHARE * (fragment.endLine - fragment.startLine + 1);
}
//# sourceMappingURL=shadows.js.map