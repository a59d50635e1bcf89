import { memoryHost } from '../src/host/memory.ts';
import { inspectBinaries } from '../src/binaries/index.ts';
import type { NativeBinary } from '../src/model/binary.ts';
import type { Layer } from '../src/model/workspace.ts';
import type { HostileFile } from './hostile-binaries.ts';

const declaredAt = { file: 'template.yaml' };

/** What the analyzer sees in a file that a layer ships. It lies in a larger buffer, between bytes that are not its own. */
export function inspectHostile({ name, bytes }: HostileFile, around: number): readonly NativeBinary[] {
  const larger = new Uint8Array(bytes.length + 512).fill(around);
  larger.set(bytes, 256);
  const layer: Layer = {
    kind: 'layer',
    id: 'template.yaml#Cover',
    name: 'Cover',
    framework: 'sam',
    declaredAt,
    mounts: [],
    installs: [],
    complete: false,
    compatibleRuntimes: [],
    compatibleArchitectures: [],
    ...(name.endsWith('.zip') && { zip: name }),
  };
  const content = {
    layer: layer.id,
    attachedTo: [],
    files: new Map(name.endsWith('.zip') ? [] : [[name, name]]),
    packages: new Map(),
    provides: [],
    complete: true,
    beyondImports: true,
  };
  const host = memoryHost({ [name]: larger.subarray(256, 256 + bytes.length) });
  return inspectBinaries({ functions: [], layers: [layer] }, new Map([[layer.id, content]]), host);
}
