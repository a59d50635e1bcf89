import { wrapperRuns } from "./public-layers.js";
/** What the handler is to a function: a module and what it exports, a program, or whatever a script of its own makes of it. */
export function handlerMeans({ environment }) {
    const wrapper = environment?.get('AWS_LAMBDA_EXEC_WRAPPER');
    if (!wrapper)
        return 'module';
    return (wrapper.value === undefined ? undefined : wrapperRuns(wrapper.value)) ?? 'unknown';
}
//# sourceMappingURL=exec-wrappers.js.map