import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Edit } from '../model/finding.ts';
import type { Edge } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import { runAsWritten } from './as-written.ts';
import { defineRule } from './define.ts';
import { respell } from './respell.ts';

export const optImportExtension = defineRule({
  id: 'opt-import-extension',
  scope: 'project',
  category: 'code',
  severity: 'error',
  recommended: true,
  summary: 'An `import` of a path below `/opt` that leaves the file’s ending to Node',
  messages: {
    noExtension:
      'Node completes no ending of what ES modules import, so {{functions}} does not find `{{specifier}}`, which is {{found}}.',
    folder: '`{{specifier}}` is a folder, and ES modules cannot import one, so {{functions}} fails when it loads this.',
    unseen: 'Node completes no ending of what ES modules import, so {{functions}} does not find `{{specifier}}`.',
  },
  hints: {
    noExtension: 'Write `{{found}}`.',
    folder: 'Write the file: `{{found}}`.',
    unseen: 'Write the file with its ending, such as `{{specifier}}.js`.',
  },
  fixable: true,
  *check(facts) {
    for (const edge of facts.graph.edges) {
      const { from, site } = edge;
      if (!isEsmImport(edge, facts)) continue;
      const units = runAsWritten(edge, facts);
      const seen = units.length === 0 ? undefined : meant(edge, facts);
      if (!seen) continue;
      const functions = units.map((unit) => unit.id);
      yield {
        message: seen.message,
        file: from,
        range: site.range,
        functions,
        severity: site.lazy ? 'warning' : 'error',
        data: { specifier: site.specifier, found: seen.found ?? '', functions: namesOf(facts, functions) },
        ...(seen.fix && { fix: seen.fix }),
      };
    }
  },
});

function isEsmImport({ from, site }: Edge, { graph }: Facts): boolean {
  if (site.typeOnly || !site.specifier.startsWith('/opt/')) return false;
  if (site.kind === 'dynamic') return true;
  return (site.kind === 'import' || site.kind === 'export') && graph.systems.get(from) === 'esm';
}

interface Meant {
  readonly message: 'noExtension' | 'folder' | 'unseen';
  readonly found?: string;
  readonly fix?: readonly Edit[];
}

/** What the specifier would be in full; undefined where it is, and where nothing is sure. */
function meant({ from, site, target }: Edge, facts: Facts): Meant | undefined {
  const { specifier } = site;
  if (target.kind === 'unresolved' || !('layer' in target)) {
    // Of a layer that is not here we know this much: hardly a file in it goes without an ending.
    const isUnseen = target.kind !== 'npm' && !(target.kind === 'unresolved' && target.certain);
    return isUnseen && !/\.\w+$/.test(specifier) ? { message: 'unseen' } : undefined;
  }
  if (target.kind !== 'module' && target.kind !== 'asset') return undefined;
  const landed = landingOf(target.file, target.layer, facts);
  const found = landed === undefined ? undefined : `/opt/${landed}`;
  // The build names what it makes of TypeScript.
  if (found === undefined || found === specifier || /\.[cm]?tsx?$/.test(found)) return undefined;
  const isFile = found.startsWith(`${specifier}.`);
  if (!isFile && !found.startsWith(`${specifier.replace(/\/$/, '')}/`)) return undefined;
  const fix = respell(facts, from, site, found);
  return { message: isFile ? 'noExtension' : 'folder', found, ...(fix && { fix }) };
}

function landingOf(file: Path, layer: string | undefined, { layers }: Facts): Path | undefined {
  const files = layers.get(layer ?? '')?.files ?? new Map<Path, Path>();
  return [...files].find(([, landed]) => landed === file)?.[0];
}
