import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { SyntaxModule } from './define.ts';

/** Parses each module once, and lets a rule see what its imports lead to. */
export function neighbourly(
  syntaxOf: (module: Module) => SyntaxModule,
  graph: ModuleGraph,
): (module: Module) => SyntaxModule {
  const known = new Map<Path, SyntaxModule>();
  const parsed = (module: Module): SyntaxModule => {
    const syntax = known.get(module.file) ?? {
      ...syntaxOf(module),
      imported: (specifier: string) => {
        const imported = importedModule(module.file, specifier, graph);
        return imported && parsed(imported);
      },
    };
    known.set(module.file, syntax);
    return syntax;
  };
  return parsed;
}

/** Nothing where functions would load different files by one name, and for what tools wrote: it is not worth reading. */
function importedModule(from: Path, specifier: string, graph: ModuleGraph): Module | undefined {
  const edges = graph.edgesByFile.get(from)?.filter(({ site }) => site.specifier === specifier && !site.mock) ?? [];
  const files = new Set(edges.map(({ target }) => (target.kind === 'module' ? target.file : undefined)));
  const [file] = files;
  const module = files.size === 1 && file !== undefined ? graph.modulesByFile.get(file) : undefined;
  return module?.generated ? undefined : module;
}
