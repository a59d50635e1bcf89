import type { BinaryFormat } from './format.ts';
/** Every format, the likeliest first. No two recognise the same bytes. */
export declare const formats: readonly BinaryFormat[];
//# sourceMappingURL=index.d.ts.map