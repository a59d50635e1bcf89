import type { Path } from '../model/place.ts';

const SYSTEM =
  'linux(?:musl)?|darwin|macos|mac|osx|win(?:dows)?|(?:free|open|net)bsd|android|sunos|aix|alpine|debian|rhel|wasi';
const CPU =
  'x?64|x?86|x86_64|32|ia32|i[36]86|amd64|universal2?|arm(?:v\\d\\w*|64\\w*|hf)?|aarch64|riscv64|ppc(?:64\\w*)?|s390x|loong64|mips\\w*|wasm32';
const LIBRARY = 'gnu\\w*|musl\\w*|msvc|g?libc|openssl|napi|node|electron|abi\\d+|v\\d+|\\d+|x';
const PLATFORM_WORD = new RegExp(`^(?:(?:${SYSTEM})(?:32|64)?|(?:32|64)bit|${CPU}|${LIBRARY})$`, 'i');
const NAMES_SYSTEM = new RegExp(`(?:^|[-_/@.+])(?:${SYSTEM})(?:32|64)?(?=$|[-_/@.+])`, 'i');
const NATIVE_EXTENSION = /(?:\.(?:node|dylib|dll|exe|wasm|so(?:\.\d+)*))+$/i;

/** The innermost npm package around a file. */
export const packageNameOf = (file: Path): string | undefined =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(file)?.[1];

/** Whether an npm package's name says that it is for one platform: `@img/sharp-linux-x64`. */
export const isForOnePlatform = (packageName: string): boolean => NAMES_SYSTEM.test(packageName);

/**
 * What is the same for all builds of one binary, so that code which picks the right one at run time has its choices together.
 * For npm packages their name without platform: `@img/sharp-linux-x64` and `@img/sharp-darwin-arm64` are both `@img/sharp`.
 * Elsewhere the path without platform: `bin/linux/x64/ffmpeg` and `bin/win32/ffmpeg.exe` are both `bin/ffmpeg`.
 */
export function platformFamily(file: Path): string {
  const name = packageNameOf(file);
  if (name !== undefined) return `node_modules/${withoutPlatform(name)}`;
  const [, prebuilds] = /^((?:.*\/)?prebuilds)\//.exec(file) ?? [];
  return prebuilds ?? withoutPlatform(file.replace(NATIVE_EXTENSION, '').replace(/(^|\/)lib(?=[^/]+$)/, '$1'));
}

function withoutPlatform(path: string): string {
  const segments = path.split('/').map((segment) =>
    segment
      .split(/[-_.+]/)
      .filter((word) => word !== '' && !PLATFORM_WORD.test(word))
      .join('-'),
  );
  return segments.filter((segment) => segment !== '').join('/');
}

/**
 * What is the same for all builds of one file, wherever it is installed: `prebuilds/linux-x64/press.glibc.node` and
 * `prebuilds/linux-x64/press.musl.node` of an npm package are one, its other libraries are families of their own.
 */
export const buildFamily = (file: Path): string =>
  withoutPlatform(
    file
      .replace(/^.*node_modules\//, '')
      .replace(NATIVE_EXTENSION, '')
      .replace(/(^|\/)lib(?=[^/]+$)/, '$1'),
  );

/** An npm package's name without the platform that it is for: `@img/sharp` for `@img/sharp-linux-x64`. */
export const nameWithoutPlatform = (packageName: string): string => withoutPlatform(packageName);
