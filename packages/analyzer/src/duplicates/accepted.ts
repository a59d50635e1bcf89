import type { Acceptance, CloneClass } from '../model/clone.ts';
import type { ComparedModule } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { AllowedDuplicate } from '../options.ts';
import { type Allowance, type Allowances, allowancesIn, liesIn, speaksOf } from './allowances.ts';
import { commentUnused, entryUnused, reasonMissing } from './problems.ts';

export interface Accepting {
  readonly modules: readonly ComparedModule[];
  readonly allow: readonly AllowedDuplicate[];
  /** The files below the root that match one of the globs. */
  readonly matching: (globs: readonly string[]) => ReadonlySet<Path>;
  /**
   * Every class there is, whatever its kind, scope and size. Asked for only where something seems to accept nothing: this run
   * may have been told not to look there.
   */
  readonly closerLook: () => readonly CloneClass[];
}

/** Classes of which somebody said that they are there on purpose, apart from the others. */
export interface Parted {
  readonly told: readonly CloneClass[];
  readonly accepted: readonly CloneClass[];
  readonly problems: readonly Problem[];
}

/**
 * A comment at one of its copies accepts a class, as does an entry of the config that all of its copies lie in. What is accepted
 * is a copy: once the copies differ the class is told again, unless they were allowed to.
 */
export function partAccepted(
  clones: readonly CloneClass[],
  { allow, modules, matching, closerLook }: Accepting,
): Parted {
  const allowances = allowancesIn(modules);
  const comments = [...allowances.values()].flatMap((file) => file.comments);
  const reasoned = comments.filter(({ reason }) => reason !== '');
  const silent = new Set<Voice>([...reasoned, ...allow]);
  const voicesFor = createVoices(allowances, allow, matching);

  const told: CloneClass[] = [];
  const accepted: CloneClass[] = [];
  for (const clone of clones) {
    const voices = voicesFor(clone);
    for (const voice of [...voices, ...amid(clone, allowances)]) silent.delete(voice);
    const enough = voices.find(({ differing }) => clone.likeness !== 'near' || differing);
    const voice = enough ?? voices[0];
    (enough ? accepted : told).push(voice ? { ...clone, acceptance: acceptanceOf(voice) } : clone);
  }
  for (const clone of silent.size > 0 ? closerLook() : []) {
    for (const voice of [...voicesFor(clone), ...amid(clone, allowances)]) silent.delete(voice);
  }
  const unreasoned = comments.filter(({ reason }) => reason === '').map(({ at }) => reasonMissing(at));
  const unused = Array.from(silent, (voice) => ('at' in voice ? commentUnused(voice.at) : entryUnused(voice)));
  return { told, accepted, problems: [...unreasoned, ...unused] };
}

/** Who accepts a duplicate: a comment, or an entry of the config. */
type Voice = Allowance | AllowedDuplicate;

const acceptanceOf = (voice: Voice): Acceptance => ({ reason: voice.reason, ...('at' in voice && { at: voice.at }) });

function createVoices(
  allowances: ReadonlyMap<Path, Allowances>,
  allow: readonly AllowedDuplicate[],
  matching: Accepting['matching'],
): (clone: CloneClass) => readonly Voice[] {
  // The files are looked up once, and only where there is a class.
  const filesOf = new Map<AllowedDuplicate, ReadonlySet<Path>>();
  const filesFor = (entry: AllowedDuplicate): ReadonlySet<Path> => {
    const files = filesOf.get(entry) ?? matching(entry.files);
    filesOf.set(entry, files);
    return files;
  };
  return (clone) => [
    ...clone.fragments.flatMap((fragment) => {
      const { comments = [], text = '' } = allowances.get(fragment.file) ?? {};
      return comments.filter((comment) => comment.reason !== '' && speaksOf(comment, fragment, clone.shape, text));
    }),
    ...allow.filter(
      (entry) => isCalled(entry.name, clone) && clone.fragments.every(({ file }) => filesFor(entry).has(file)),
    ),
  ];
}

const isCalled = (name: string | undefined, clone: CloneClass): boolean =>
  name === undefined || clone.name === name || clone.fragments.some((fragment) => fragment.name === name);

/** Comments amid a copy: the code that they were written for may have grown together with what stands above it. */
const amid = ({ fragments }: CloneClass, allowances: ReadonlyMap<Path, Allowances>): readonly Voice[] =>
  fragments.flatMap((fragment) =>
    (allowances.get(fragment.file)?.comments ?? []).filter((comment) => liesIn(comment, fragment)),
  );
