import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { SyntaxModule } from './define.ts';
import { modulesLeadingTo } from './importers.ts';

/** Parses a module. */
export type SyntaxOf = (module: Module) => SyntaxModule['syntax'];

interface Neighbours {
  readonly seen: (module: Module) => SyntaxModule;
  /** Lets go of the nodes of a module that nobody will look at again. */
  readonly forget: (file: Path) => void;
}

/** Modules as rules about modules see them: parsed when their nodes are first asked for, each once, and with their neighbours. */
export function neighbourly(syntaxOf: SyntaxOf, graph: ModuleGraph): Neighbours {
  const known = new Map<Path, SyntaxModule>();
  const leadingTo = new Map<RegExp, ReadonlySet<Path>>();
  const seen = (module: Module): SyntaxModule => {
    const { file } = module;
    const before = known.get(file);
    if (before) return before;
    let syntax: SyntaxModule['syntax'] | undefined;
    const made: SyntaxModule = {
      file,
      get text() {
        return module.text;
      },
      get syntax() {
        return (syntax ??= syntaxOf(module));
      },
      imported(specifier) {
        const imported = importedModule(file, specifier, graph);
        return imported && seen(imported);
      },
      leadsTo(pattern) {
        const leading = leadingTo.get(pattern) ?? modulesLeadingTo(pattern, graph);
        leadingTo.set(pattern, leading);
        return leading.has(file);
      },
    };
    known.set(file, made);
    return made;
  };
  return { seen, forget: (file) => void known.delete(file) };
}

/** Nothing where functions would load different files by one name, and for what tools wrote: it is not worth reading. */
function importedModule(from: Path, specifier: string, graph: ModuleGraph): Module | undefined {
  const edges = graph.edgesByFile.get(from)?.filter(({ site }) => site.specifier === specifier && !site.mock) ?? [];
  const files = new Set(edges.map(({ target }) => (target.kind === 'module' ? target.file : undefined)));
  const [file] = files;
  const module = files.size === 1 && file !== undefined ? graph.modulesByFile.get(file) : undefined;
  return module?.generated ? undefined : module;
}
