import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { elf, javaClass, machO, pe, wasm } from '../../../test/build-binaries.ts';
import type { Machine } from './format.ts';
import { formats } from './index.ts';

const test = suite('binary formats');

const machineOf = (bytes: Uint8Array) => formats.find((format) => format.recognizes(bytes))?.inspect(bytes);

const read: Record<string, [Uint8Array, Machine]> = {
  'Linux on x86_64': [elf({ machine: 'x86_64' }), { os: 'linux', architectures: ['x86_64'] }],
  'Linux on arm64': [elf({ machine: 'arm64', system: 3 }), { os: 'linux', architectures: ['arm64'] }],
  'Linux on 32-bit arm': [elf({ machine: 'arm' }), { os: 'linux', architectures: ['arm'] }],
  'the other byte order': [elf({ machine: 'arm64', bigEndian: true }), { os: 'linux', architectures: ['arm64_be'] }],
  'what asks for glibc': [
    elf({ machine: 'arm64', needed: ['libcover.so.2', 'libc.so.6'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc' },
  ],
  'what asks for glibc, in 32 bits': [
    elf({ machine: 'x86', needed: ['libc.so.6'] }),
    { os: 'linux', architectures: ['x86'], libc: 'glibc' },
  ],
  'what asks for Alpine’s musl': [
    elf({ machine: 'x86_64', needed: ['libc.musl-x86_64.so.1'] }),
    { os: 'linux', architectures: ['x86_64'], libc: 'musl' },
  ],
  'what asks for musl by its plain name': [
    elf({ machine: 'x86_64', needed: ['libgcc_s.so.1', 'libc.so'], note: 'GNU' }),
    { os: 'linux', architectures: ['x86_64'], libc: 'musl' },
  ],
  'the newest versions it asks for, by number and not by text': [
    elf({
      machine: 'x86_64',
      needed: ['libstdc++.so.6', 'libc.so.6'],
      versions: [
        'GLIBC_2.9',
        'GLIBC_2.34',
        'GLIBC_2.4',
        'GLIBC_PRIVATE',
        'GLIBCXX_3.4.9',
        'GLIBCXX_3.4.21',
        'CXXABI_1.3',
      ],
    }),
    {
      os: 'linux',
      architectures: ['x86_64'],
      libc: 'glibc',
      versions: { CXXABI: '1.3', GLIBC: '2.34', GLIBCXX: '3.4.21' },
    },
  ],
  'versions in 32 bits, in the other byte order': [
    elf({ machine: 'x86', bigEndian: true, needed: ['libc.so.6'], versions: ['GLIBC_2.28'] }),
    { os: 'linux', architectures: ['x86'], libc: 'glibc', versions: { GLIBC: '2.28' } },
  ],
  'a version that may be missing': [
    elf({ machine: 'arm64', needed: ['libc.so.6'], versions: ['GLIBC_2.17', 'GLIBC_2.38'], weak: ['GLIBC_2.38'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc', versions: { GLIBC: '2.17' } },
  ],
  'short relocations, which take glibc 2.36': [
    elf({ machine: 'arm64', needed: ['libc.so.6'], versions: ['GLIBC_2.17', 'GLIBC_ABI_DT_RELR'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc', versions: { GLIBC: '2.36' } },
  ],
  'musl’s mention of glibc, which nothing asks for': [
    elf({ machine: 'arm64', needed: ['libc.so'], versions: ['GLIBC_2.0'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'musl' },
  ],
  'an addon of Node-API': [
    elf({ machine: 'arm64', needed: ['libc.so.6'], symbols: ['node_register_module_v127', 'napi_register_module_v1'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc', addon: 'node-api' },
  ],
  'an addon of Node-API that registers itself': [
    elf({ machine: 'arm64', needed: ['libc.so.6'], symbols: ['napi_module_register'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc', addon: 'node-api' },
  ],
  'an addon for one Node': [
    elf({ machine: 'arm64', needed: ['libc.so.6'], symbols: ['malloc', 'node_register_module_v108'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc', addon: 108 },
  ],
  'an addon for one Node that does not say which': [
    elf({ machine: 'arm64', needed: ['libc.so.6'], symbols: ['node_module_register'] }),
    { os: 'linux', architectures: ['arm64'], libc: 'glibc', addon: 'bound' },
  ],
  'Android by its note': [
    elf({ machine: 'arm64', needed: ['libc.so'], note: 'Android' }),
    { os: 'other', architectures: ['arm64'] },
  ],
  'Android by its libraries': [
    elf({ machine: 'arm64', needed: ['libm.so', 'libc.so'] }),
    { os: 'other', architectures: ['arm64'] },
  ],
  'FreeBSD by the system byte': [elf({ machine: 'x86_64', system: 9 }), { os: 'other', architectures: ['x86_64'] }],
  'FreeBSD by its note': [elf({ machine: 'x86_64', note: 'FreeBSD' }), { os: 'other', architectures: ['x86_64'] }],
  'macOS on arm64': [machO('arm64'), { os: 'darwin', architectures: ['arm64'] }],
  'macOS in 32 bits': [machO('x86'), { os: 'darwin', architectures: ['x86'] }],
  'macOS, big endian': [machO('ppc'), { os: 'darwin', architectures: ['ppc'] }],
  'macOS, universal': [machO('x86_64', 'arm64'), { os: 'darwin', architectures: ['arm64', 'x86_64'] }],
  'Windows on x86_64': [pe('x86_64'), { os: 'windows', architectures: ['x86_64'] }],
  'Windows on arm64': [pe('arm64'), { os: 'windows', architectures: ['arm64'] }],
  'a .NET assembly, which runs anywhere': [pe('x86', 'managed'), { os: 'any', architectures: [] }],
  'wasm, which runs anywhere': [wasm(), { os: 'any', architectures: [] }],
};
for (const [what, [bytes, machine]] of Object.entries(read)) test(what, () => assert.equal(machineOf(bytes), machine));

const leftAlone: Record<string, Uint8Array> = {
  'a Java class, which starts as Mach-O does': javaClass(),
  'a script': new TextEncoder().encode('#!/usr/bin/env node\n'),
  'a text that begins with MZ': new TextEncoder().encode('MZ is the code of the shop in Mainz. '.repeat(4)),
  'a DOS program': pe('x86').subarray(0, 0x40),
  'an ELF file of no known word size': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 9, 1, ...new Array<number>(60).fill(0)),
  'an empty file': new Uint8Array(),
};
for (const [what, bytes] of Object.entries(leftAlone)) test(what, () => assert.is(machineOf(bytes), undefined));

const whole = [
  elf({
    machine: 'arm64',
    needed: ['libc.so.6'],
    versions: ['GLIBC_2.17', 'GLIBC_2.38'],
    symbols: ['node_register_module_v108'],
  }),
  elf({ machine: 'x86_64', needed: ['libc.so.6', 'libcover.so.2'], note: 'GNU' }),
  elf({ machine: 'arm', needed: ['libc.so'], note: 'Android' }),
  machO('x86_64', 'arm64'),
  machO('arm64'),
  pe('arm64', 'managed'),
];

test('a file may end anywhere', () => {
  for (const bytes of whole) for (let end = 0; end < bytes.length; end += 1) machineOf(bytes.subarray(0, end));
});

test('any byte may lie', () => {
  for (const bytes of whole) {
    for (let at = 4; at < bytes.length; at += 1) {
      for (const lie of [0x00, 0x7f, 0xff]) {
        const changed = bytes.slice();
        changed.fill(lie, at, at + 8);
        machineOf(changed);
      }
    }
  }
});

test('what lies outside the file’s own part of a larger buffer is not read', () => {
  const bytes = elf({ machine: 'arm64', needed: ['libc.so.6'] });
  const larger = new Uint8Array(bytes.length * 3);
  larger.set(bytes, bytes.length);
  assert.is(machineOf(larger.subarray(bytes.length, bytes.length * 2))?.libc, 'glibc');
  assert.equal(machineOf(larger.subarray(bytes.length, bytes.length + 64)), {
    os: 'linux',
    architectures: ['arm64'],
  });
});

test('a file that claims more entries than it can hold', () => {
  const bytes = new Uint8Array(2_000_000).fill(1);
  bytes.set(elf({ machine: 'x86_64', needed: ['libc.so.6'] }).subarray(0, 64 + 2 * 56));
  const view = new DataView(bytes.buffer);
  view.setUint16(56, 65_535, true);
  for (const segment of [0, 1]) view.setBigUint64(64 + segment * 56 + 32, 2_000_000n, true);
  assert.is(machineOf(bytes)?.os, 'linux');
});

test.run();
