export { diskHost } from './host/disk.ts';
export type { Host } from './host/host.ts';
export { memoryHost } from './host/memory.ts';
export { defaultOptions, type Options, type RuleSetting } from './options.ts';
