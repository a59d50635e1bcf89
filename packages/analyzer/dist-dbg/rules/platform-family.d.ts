import type { Path } from '../model/place.ts';
/** The innermost npm package around a file. */
export declare const packageNameOf: (file: Path) => string | undefined;
/** Whether an npm package's name says that it is for one platform: `@img/sharp-linux-x64`. */
export declare const isForOnePlatform: (packageName: string) => boolean;
/**
 * What is the same for all builds of one binary, so that code which picks the right one at run time has its choices together.
 * For npm packages their name without platform: `@img/sharp-linux-x64` and `@img/sharp-darwin-arm64` are both `@img/sharp`.
 * Elsewhere the path without platform: `bin/linux/x64/ffmpeg` and `bin/win32/ffmpeg.exe` are both `bin/ffmpeg`.
 */
export declare function platformFamily(file: Path): string;
//# sourceMappingURL=platform-family.d.ts.map