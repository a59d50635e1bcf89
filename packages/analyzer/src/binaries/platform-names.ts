import type { PlatformBuild } from '../model/binary.ts';
import { byText } from '../sorted.ts';

const SYSTEM =
  /^(?:linux|linuxmusl|darwin|macos|win32|windows|freebsd|openbsd|netbsd|android|sunos|aix|wasi|wasm32|wasm)$/;

/** The platform builds among what an npm package asks for if it can be had: none, where no two systems are told apart. */
export function buildsAmong(names: Iterable<string>, isPresent: (name: string) => boolean): readonly PlatformBuild[] {
  const builds = [...new Set(names)].flatMap((name): PlatformBuild[] => {
    const platform = platformIn(name);
    return platform ? [{ name, ...platform, present: isPresent(name) }] : [];
  });
  return builds.length < 2 ? [] : builds.sort((a, b) => byText(a.name, b.name));
}

/** What an npm package's name says it was built for; undefined for names that name no system. */
function platformIn(name: string): Omit<PlatformBuild, 'name' | 'present'> | undefined {
  const words = name.split(/[-_/@.+]/);
  if (!words.some((word) => SYSTEM.test(word))) return undefined;
  const isLinux = words.some((word) => word === 'linux' || word === 'linuxmusl');
  const architecture = isLinux ? architectureIn(words) : undefined;
  return {
    ...(architecture && { architecture }),
    ...(words.some((word) => /^(?:linux)?musl/.test(word)) && { libc: 'musl' as const }),
    ...(words.some((word) => /^(?:wasm|wasm32|wasi)$/.test(word)) && { wasm: true as const }),
  };
}

function architectureIn(words: readonly string[]) {
  if (words.some((word) => word === 'arm64' || word === 'aarch64')) return 'arm64';
  return words.some((word) => /^(?:x64|64|x86_64|amd64)$/.test(word)) ? 'x86_64' : undefined;
}
