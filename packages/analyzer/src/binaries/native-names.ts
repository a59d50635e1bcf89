import type { Path } from '../model/place.ts';

const LIBRARY = /\.(?:node|dylib|dll|exe|wasm|so(?:\.\d+)*)$/i;
/** Programs have no extension on Linux; these are the folders that hold some. */
const PROGRAM = /(?:^|\/)(?:bin|sbin|\.bin|extensions)\/(?:[^/]+\/)*[^/.]+$/;
/** The program that a custom runtime starts. */
const BOOTSTRAP = /(?:^|\/)bootstrap$/;
/** What node-gyp and node-pre-gyp leave beside their result: the same file once more, and what only tests load. */
const BUILD_REMAINS = /\/obj(?:\.target)?\/|\/build-tmp-napi-v\d+\/|\/build\/Release\/test_\w+\.node$/;

/** Whether a file may be compiled code, as far as its path tells: only these are opened. */
export const looksNative = (file: Path): boolean =>
  (LIBRARY.test(file) || PROGRAM.test(file) || BOOTSTRAP.test(file)) && !BUILD_REMAINS.test(file);

/** The module in Python beside a compiled one that names its platform: `md.py` for `md.cpython-312-darwin.so`, and for its part `md__mypyc`. */
export function pythonSource(path: Path): Path | undefined {
  const [, module] = /^(.+?)(?:__mypyc)?\.(?:cpython-\d+|cp\d+|pypy\d*)-[^/]+\.(?:so|pyd)$/.exec(path) ?? [];
  return module === undefined ? undefined : `${module}.py`;
}

/** What npm packages that bring `prebuilds` load where none of them fits: `bufferutil/fallback.js`. */
export function packageFallback(path: Path): Path | undefined {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\/prebuilds\//.exec(path) ?? [];
  return folder === undefined ? undefined : `${folder}/fallback.js`;
}

/** The ABI of Node that a build's path names: `node-v108-linux-x64`, `abi108`. */
export function abiInPath(path: Path): number | undefined {
  const [, number] = /(?:^|[/.-])(?:node-v|abi)(\d{2,3})(?=[/.-]|$)/.exec(path) ?? [];
  return number === undefined ? undefined : Number(number);
}
