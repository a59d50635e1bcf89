import type { SymbolVersions } from '../model/binary.ts';

/**
 * What a native binary finds in each runtime, as we last looked. Everything dated about it stands here.
 *
 * - Which system a runtime runs on: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 * - glibc of Amazon Linux 2023, to stay for its lifetime: https://docs.aws.amazon.com/linux/al2023/ug/core-glibc.html and
 *   https://github.com/amazonlinux/container-images/issues/131; seen inside Lambda: https://github.com/run-llama/liteparse/issues/346
 * - glibc of Amazon Linux 2: https://github.com/aws/aws-lambda-base-images/issues/92
 * - libstdc++ of Amazon Linux 2 (GCC 7.3): https://github.com/node-ffi-napi/node-ffi-napi/issues/252. Of Amazon Linux 2023:
 *   that of GCC 11 at first, that of GCC 14 since April 2025, https://github.com/amazonlinux/container-images/issues/132
 *   and https://github.com/duckdb/duckdb-node-neo/issues/302. Which symbols come with which GCC:
 *   https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
 * - ABI numbers of Node: https://github.com/nodejs/node/blob/main/doc/abi_version_registry.json
 */
export const systemLibraries: SystemLibraries = {
  asOf: '2026-11',
  systems: {
    'Amazon Linux 2': { GLIBC: '2.26', GLIBCXX: '3.4.24', CXXABI: '1.3.11' },
    'Amazon Linux 2023': { GLIBC: '2.34', GLIBCXX: '3.4.33', CXXABI: '1.3.15' },
  },
  // The OpenSSL for which Prisma names its engines: https://www.prisma.io/docs/orm/reference/prisma-schema-reference#linux-rhel
  openssl: { 'Amazon Linux 2': '1.0.x', 'Amazon Linux 2023': '3.0.x' },
  runtimes: {
    'nodejs10.x': 'Amazon Linux 2',
    'nodejs12.x': 'Amazon Linux 2',
    'nodejs14.x': 'Amazon Linux 2',
    'nodejs16.x': 'Amazon Linux 2',
    'nodejs18.x': 'Amazon Linux 2',
    'nodejs20.x': 'Amazon Linux 2023',
    'nodejs22.x': 'Amazon Linux 2023',
    'nodejs24.x': 'Amazon Linux 2023',
    'python3.8': 'Amazon Linux 2',
    'python3.9': 'Amazon Linux 2',
    'python3.10': 'Amazon Linux 2',
    'python3.11': 'Amazon Linux 2',
    'python3.12': 'Amazon Linux 2023',
    'python3.13': 'Amazon Linux 2023',
    'python3.14': 'Amazon Linux 2023',
    'provided.al2': 'Amazon Linux 2',
    'provided.al2023': 'Amazon Linux 2023',
  },
  nodeAbi: { 10: 64, 12: 72, 14: 83, 16: 93, 18: 108, 20: 115, 22: 127, 24: 137, 26: 147 },
};

type System = 'Amazon Linux 2' | 'Amazon Linux 2023';

interface SystemLibraries {
  /** Year and month of the last look. */
  readonly asOf: string;
  /** The newest symbol version that each library has. Where a system has been updated, of the newest update: what it lacks is surely missing. */
  readonly systems: Readonly<Record<System, Required<SymbolVersions>>>;
  readonly openssl: Readonly<Record<System, string>>;
  readonly runtimes: Readonly<Partial<Record<string, System>>>;
  /** `NODE_MODULE_VERSION` by major version. */
  readonly nodeAbi: Readonly<Partial<Record<number, number>>>;
}

/** Undefined for runtimes that we know nothing of. */
export const systemOf = (runtime: string | undefined): System | undefined =>
  runtime === undefined ? undefined : systemLibraries.runtimes[runtime];
