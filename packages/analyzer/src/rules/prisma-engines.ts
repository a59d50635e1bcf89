import { listed, namesOf } from '../listed.ts';
import type { NativeBinary } from '../model/binary.ts';
import type { Facts } from '../model/facts.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { baseName } from '../paths.ts';
import { append, grouped } from '../sorted.ts';
import { layersBring } from './attached.ts';
import { type Consumer, consumersIn, fitsMachine, isSeenBy, loadersIn, pathOf } from './binary-consumers.ts';
import { engineAdvice, installAdvice, prismaPlatform, prismaTarget } from './install-advice.ts';
import { buildFamily } from './platform-family.ts';

/** Prisma looks for its engine by the name of the platform alone, so one for another Linux is as good as none. */
export function* foreignEngines(facts: Facts) {
  const failing = new Map<NativeBinary, Consumer[]>();
  for (const loader of loadersIn(facts)) {
    const wanted = prismaTarget(loader);
    if (wanted === undefined || loader.unit.kind !== 'function') continue;
    const engines = loader.binaries.filter((binary) => prismaPlatform(pathOf(binary)) !== undefined);
    const served = new Set(
      engines.filter((one) => prismaPlatform(pathOf(one)) === wanted).map((one) => buildFamily(pathOf(one))),
    );
    // One for another CPU or system is told by another rule.
    for (const engine of engines)
      if (fitsMachine(engine, loader) && !served.has(buildFamily(pathOf(engine)))) append(failing, engine, loader);
  }
  for (const [engine, consumers] of failing) {
    const path = pathOf(engine);
    const functions = consumers.map(({ unit }) => unit.id);
    const data = {
      file: baseName(path),
      built: prismaPlatform(path) ?? '',
      wanted: listed(consumers.flatMap((consumer) => prismaTarget(consumer) ?? [])),
      functions: namesOf(facts, functions),
      how: installAdvice(path, consumers),
    };
    yield { message: 'prismaEngine' as const, file: engine.file, range: [0, 0] as const, functions, data };
  }
}

const NATIVE = 'native';

/** Before the client is generated: what its schema asks for. An engine that is there already is judged where it lies. */
export function* enginesToCome(facts: Facts) {
  const engines = facts.binaries.filter((binary) => prismaPlatform(pathOf(binary)) !== undefined);
  const consumers = facts.prismaEngines.length === 0 ? [] : consumersIn(facts);
  for (const { at, targets, functions } of facts.prismaEngines) {
    const failing = consumers.flatMap((consumer) => {
      const { unit } = consumer;
      if (unit.kind !== 'function' || !functions.includes(unit.id)) return [];
      const wanted = prismaTarget(consumer);
      if (wanted === undefined || targets.includes(wanted) || engines.some((one) => isSeenBy(one, consumer))) return [];
      return mayComeFromElsewhere(unit, facts) ? [] : [{ id: unit.id, wanted }];
    });
    for (const same of grouped(failing, ({ wanted }) => wanted)) {
      const [{ wanted }] = same;
      const ids = same.map(({ id }) => id);
      const built = targets.map((target) => (target === NATIVE ? 'the machine that it runs on' : target));
      const data = { built: listed(built), wanted, functions: namesOf(facts, ids), how: engineAdvice([wanted]) };
      const place = { file: at.file, range: at.range ?? ([0, 0] as const), functions: ids, data };
      if (targets.includes(NATIVE)) yield { message: 'prismaNative' as const, severity: 'warning' as const, ...place };
      else yield { message: 'prismaTargets' as const, ...place };
    }
  }
}

/** A layer that is not made in this repository may bring the client with its engine. */
function mayComeFromElsewhere(unit: FunctionPackage, facts: Facts): boolean {
  const layers = unit.layers.filter(({ kind }) => kind !== 'local');
  return layersBring({ ...unit, layers }, '@prisma/client', facts) === undefined;
}
