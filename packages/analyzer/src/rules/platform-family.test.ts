import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { platformFamily } from './platform-family.ts';

const test = suite('platform-family');

const families: Record<string, readonly string[]> = {
  'npm packages for one platform each': [
    'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node',
    'orders/node_modules/@img/sharp-darwin-arm64/lib/sharp-darwin-arm64.node',
    'node_modules/@img/sharp-linuxmusl-arm64/lib/sharp.node',
  ],
  'npm packages that are named after platforms alone': [
    'node_modules/@esbuild/linux-x64/bin/esbuild',
    'node_modules/@esbuild/win32-arm64/esbuild.exe',
  ],
  'npm packages with the C library in their names': [
    'node_modules/@swc/core-linux-x64-gnu/swc.linux-x64-gnu.node',
    'node_modules/@swc/core-win32-ia32-msvc/swc.win32-ia32-msvc.node',
  ],
  'folders of one npm package': [
    'node_modules/bcrypt/prebuilds/linux-x64/bcrypt.glibc.node',
    'node_modules/bcrypt/build/Release/bcrypt_lib.node',
  ],
  prebuilds: ['native/prebuilds/linux-x64/stock.node', 'native/prebuilds/darwin-x64+arm64/node.napi.node'],
  'folders for programs': ['bin/linux/x64/ffmpeg', 'bin/win32/ffmpeg.exe', 'bin/darwin/arm64/ffmpeg'],
  'file names of napi-rs': ['native/stock.linux-arm64-gnu.node', 'native/stock.darwin-universal.node'],
  'engines of Prisma': ['db/libquery_engine-rhel-openssl-3.0.x.so.node', 'db/libquery_engine-darwin-arm64.dylib.node'],
};
for (const [what, files] of Object.entries(families)) {
  test(what, () => assert.is(new Set(files.map(platformFamily)).size, 1, files.map(platformFamily).join()));
}

test('different things stay apart', () => {
  const files = [
    'node_modules/@img/sharp-linux-x64/a.node',
    'node_modules/@img/sharp-libvips-linux-x64/a.so',
    'node_modules/@esbuild/linux-x64/bin/esbuild',
    'node_modules/argon2/a.node',
    'bin/ffmpeg',
    'bin/ffprobe',
    'nodejs/bin/ffmpeg',
  ];
  assert.is(new Set(files.map(platformFamily)).size, files.length);
});

test.run();
