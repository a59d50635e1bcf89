import { handlerMeans } from '../aws/exec-wrappers.ts';
import type { Facts } from '../model/facts.ts';
import type { Module } from '../model/module.ts';
import type { Path, Stated } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { isTestFile } from '../parse/index.ts';
import { baseName, folderOf, isBelow, joinPath, withoutSourceEnding } from '../paths.ts';
import { splitPackage } from '../bare-specifier.ts';
import { defineRule, type ProjectMatch } from './define.ts';
import { exportNamed, lacksExport, likelyExport } from './handler-export.ts';
import { nearMiss } from './near-miss.ts';

type Message = 'missing' | 'elsewhere' | 'notExported' | 'exportsOther' | 'noExport';

const MEANT = 'Write `{{meant}}`.';

export const handlerExists = defineRule({
  id: 'handler-exists',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A handler whose file or exported function is not there',
  messages: {
    missing:
      '{{name}} names the handler `{{handler}}` and {{folder}} holds no {{module}}.js, .mjs, .cjs or .ts, so every invocation fails.',
    elsewhere:
      '{{name}} names the handler `{{handler}}` and {{folder}} has {{found}} instead, so every invocation fails.',
    notExported:
      '{{name}} names the handler `{{handler}}` and {{found}} exports no `{{exported}}`, so every invocation fails.',
    exportsOther:
      '{{name}} names the handler `{{handler}}` and {{found}} exports no `{{exported}}`, so every invocation fails.',
    noExport:
      '{{name}} names the handler `{{handler}}`, which holds no dot between file and exported function, so every invocation fails.',
  },
  hints: {
    missing:
      'Write the file’s path from the code folder, without its extension, a dot, and the name of the exported function.',
    elsewhere: 'Did you mean `{{meant}}`?',
    notExported: 'Export `{{exported}}` from the file, or name behind the dot what it exports.',
    exportsOther: 'Did you mean `{{meant}}`?',
    noExport:
      'Write the file’s path without its extension, a dot, and the name of the exported function: `{{handler}}.handler`.',
  },
  suggestions: { elsewhere: MEANT, exportsOther: MEANT },
  *check(facts) {
    for (const unit of facts.workspace.functions) {
      yield* withoutExport(unit, facts);
      if (!isCertain(unit, facts)) continue;
      const { name, handler, root } = unit;
      const { file, range = [0, 0] } = handler.at;
      const place = { file, range, functions: [unit.id] };
      const data = { name, handler: handler.value, folder: root === '' ? 'the code folder' : root };
      const { module, exported } = parts(handler.value);
      if (exported === '') {
        yield { ...place, message: 'noExport', data };
        continue;
      }
      const found = likely(sourcesBelow(facts, root), root, module);
      const path = found?.slice(root === '' ? 0 : root.length + 1);
      const meant = path === undefined ? '' : `${withoutSourceEnding(path)}.${exported}`;
      yield path === undefined
        ? { ...place, message: 'missing', data: { ...data, module } }
        : {
            ...place,
            message: 'elsewhere',
            data: { ...data, found: path, meant },
            suggestion: [{ kind: 'reword', range, words: [[handler.value, meant]] }],
          };
    }
  },
});

/** The file is there, and does not export what the handler names. */
function* withoutExport(unit: FunctionPackage, facts: Facts): Iterable<ProjectMatch<Message>> {
  const { name, handler, entry, packageType, runtime, id } = unit;
  if (entry === undefined || !handler || packageType === 'Image' || handlerMeans(unit) !== 'module') return;
  if (!runtime?.value.startsWith('nodejs') || isNoModule(handler.value)) return;
  if (parts(handler.value).exported === '' && !isFromLayer(unit, handler.value, facts)) {
    const { file, range = [0, 0] } = handler.at;
    yield { message: 'noExport', file, range, functions: [id], data: { name, handler: handler.value } };
    return;
  }
  const module = facts.graph.modulesByFile.get(entry);
  const exported = exportNamed(handler.value, entry);
  if (!module || declaresInfrastructure(module) || exported === undefined || !lacksExport(module, exported)) return;
  const { file, range = [0, 0] } = handler.at;
  const other = likelyExport(module, exported);
  const data = { name, handler: handler.value, found: entry, exported };
  const place = { file, range, functions: [id] };
  const meant = `${handler.value.slice(0, -exported.length)}${other}`;
  yield other === undefined
    ? { ...place, message: 'notExported', data }
    : {
        ...place,
        message: 'exportsOther',
        data: { ...data, meant },
        suggestion: [{ kind: 'reword', range, words: [[handler.value, meant]] }],
      };
}

type Checkable = FunctionPackage & { readonly root: Path; readonly handler: Stated<string> };

/** Whether the code folder is here, as it is deployed, and the handler is meant to be in it. */
function isCertain(unit: FunctionPackage, facts: Facts): unit is Checkable {
  const { root, handler, entry, packageType, runtime } = unit;
  if (entry !== undefined || root === undefined || !handler || packageType === 'Image') return false;
  if (!runtime?.value.startsWith('nodejs') || handlerMeans(unit) !== 'module') return false;
  if (isNoModule(handler.value) || isFromLayer(unit, handler.value, facts)) return false;
  const sources = sourcesBelow(facts, root);
  const { module, exported } = parts(handler.value);
  if (sources.length === 0 || isBuiltElsewhere(root, module, sources)) return false;
  // A bundler names its output as it likes; what it is told to start from may lie in any folder. But a function it names.
  return (
    exported === '' ||
    !unit.bundled ||
    namesake(sources, baseName(module)) === undefined ||
    inOtherCase(sources, root, module)
  );
}

/** Something else fills it in, or it is a script for something else than Node. */
const isNoModule = (handler: string): boolean => /[$%<>{}]|\.sh$/.test(handler);

/** Tools that watch a function put themselves in front of it, as a handler that comes with their layer or npm package. */
const WRAPPERS = /datadog|lumigo|sentry|newrelic|thundra|epsagon|instana|splunk|wrapper|node_modules\//i;

function isFromLayer({ layers }: FunctionPackage, handler: string, facts: Facts): boolean {
  // A web adapter's layer runs a script in place of a handler.
  if (/^\/|\.(?:sh|bash)$/.test(handler) || WRAPPERS.test(handler)) return true;
  // Where /var/task has no such file, Node looks for an npm package of that name, in layers too.
  const { module } = parts(handler);
  const { name } = splitPackage(module);
  const attached = layers.flatMap((reference) =>
    reference.kind === 'local' ? [facts.layers.get(reference.layer)] : [],
  );
  return attached.some((layer) => layer?.provides.some((item) => 'npm' in item && item.npm === name));
}

const BUILD_FOLDER = /(?:^|\/)(?:dist|build|lib|out|output|bundles?|compiled|target|release|_\w+|\.[\w-]+)(?=\/|$)/;

/** The handler lies in a folder that a build makes and that is not here. */
function isBuiltElsewhere(root: Path, module: string, sources: readonly Path[]): boolean {
  const folder = joinPath(root, folderOf(module)) ?? root;
  return BUILD_FOLDER.test(folder.slice(root.length)) && !sources.some((file) => isBelow(file, folder));
}

const sourcesBelow = ({ graph }: Facts, root: Path): Path[] =>
  graph.modules
    .filter(({ file }) => isBelow(file, root) && !/\.d\.[cm]?ts$/.test(file) && !isTestFile(file))
    .filter((module) => !declaresInfrastructure(module))
    .map(({ file }) => file);

/** It says what gets deployed: a folder of nothing else is no function's code. */
const declaresInfrastructure = ({ imports }: Module): boolean =>
  imports.some(({ specifier }) => /^(?:aws-cdk-lib|@aws-cdk|constructs|@pulumi|sst)(?:\/|$)/.test(specifier));

/** What the handler was likely meant to be: a path that differs in case, the only file of its name, one with nearly its name. */
function likely(sources: readonly Path[], root: Path, module: string): Path | undefined {
  const path = joinPath(root, module) ?? module;
  const sameCase = sources.find((file) => withoutSourceEnding(file).toLowerCase() === path.toLowerCase());
  const near = () => {
    const meant = nearMiss(path, sources.map(withoutSourceEnding));
    return sources.find((file) => withoutSourceEnding(file) === meant);
  };
  return sameCase ?? namesake(sources, baseName(module)) ?? near();
}

/** There on most disks, and not on Lambda, which tells upper from lower case. */
const inOtherCase = (sources: readonly Path[], root: Path, module: string): boolean => {
  const path = joinPath(root, module) ?? module;
  return sources.some((file) => {
    const name = withoutSourceEnding(file);
    return name !== path && name.toLowerCase() === path.toLowerCase();
  });
};

/** The only file below the code folder that has the handler's name. */
function namesake(sources: readonly Path[], base: string): Path | undefined {
  const found = sources.filter((file) => withoutSourceEnding(baseName(file)).toLowerCase() === base.toLowerCase());
  return found.length === 1 ? found[0] : undefined;
}

/** As Lambda splits it: at the first dot behind the last slash. */
function parts(handler: string): { readonly module: string; readonly exported: string } {
  const dot = handler.indexOf('.', handler.lastIndexOf('/') + 1);
  return dot < 0
    ? { module: handler, exported: '' }
    : { module: handler.slice(0, dot), exported: handler.slice(dot + 1) };
}
