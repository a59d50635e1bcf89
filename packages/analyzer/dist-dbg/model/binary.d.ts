import type { Path } from './place.ts';
import type { UnitId } from './workspace.ts';
/** A compiled file, tied to an operating system and a CPU, as its own bytes say. */
export interface NativeBinary {
    readonly file: Path;
    /** The units whose zip holds it, sorted. */
    readonly units: readonly UnitId[];
    readonly format: string;
    readonly os: 'linux' | 'darwin' | 'windows' | 'other' | 'any';
    /** `x86_64`, `arm64`, `x86`, `arm`, …; several in a universal Mach-O; empty for wasm. */
    readonly architectures: readonly string[];
    /** Only where the bytes say so. */
    readonly libc?: 'glibc' | 'musl';
}
//# sourceMappingURL=binary.d.ts.map