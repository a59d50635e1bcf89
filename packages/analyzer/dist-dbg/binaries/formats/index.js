import { elf } from "./elf.js";
import { machO } from "./mach-o.js";
import { pe } from "./pe.js";
import { wasm } from "./wasm.js";
/** Every format, the likeliest first. No two recognise the same bytes. */
export const formats = [elf, machO, pe, wasm];
//# sourceMappingURL=index.js.map