// npm run bench:mutations -- FOLDER… [--rounds N] [--kind NAME]: puts faults of many kinds into copies of the projects in a
// folder, and counts how many come back as findings at the right line. Prints those that do not, and what is found in
// the changes that are no fault.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Counts, type Outcome } from './counts.ts';
import { kinds } from './kinds.ts';
import { type Changes, type Mutation, together } from './mutation.ts';
import { type Project, projectAt, type Report, type ReportedFinding, type Unit } from './project.ts';
import { rounds } from './schedule.ts';
import { withCopy, type WorkingCopy } from './working-copy.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '6' }, kind: { type: 'string' }, form: { type: 'string' } },
});

const counts = new Counts();

function tryAll(copy: WorkingCopy): void {
  const untouched = copy.report();
  const project = projectAt(copy.root, untouched, copy.graph());
  for (const chosen of rounds(mutationsByFile(project), Number(values.rounds))) tryTogether(chosen, copy, untouched);
}

/** All that can be done to the functions of one declaring file. */
function mutationsByFile(project: Project): Mutation[][] {
  const byFile = new Map<string, Mutation[]>();
  for (const unit of project.units) {
    const group = byFile.get(unit.declaredAt.file) ?? [];
    byFile.set(unit.declaredAt.file, group);
    group.push(...mutationsOf(unit, project));
  }
  return [...byFile.values()];
}

const mutationsOf = (unit: Unit, project: Project): Mutation[] =>
  kinds
    .filter(({ name }) => values.kind === undefined || name === values.kind)
    .flatMap(({ name: kind, forms }) =>
      forms
        .filter(({ name }) => values.form === undefined || name === values.form)
        .flatMap((form) =>
          form.faults(unit, project).map((fault) => ({ ...fault, kind, form: form.name, framework: unit.framework })),
        ),
    );

function tryTogether(mutations: readonly Mutation[], copy: WorkingCopy, untouched: Report): void {
  const prepared = mutations.flatMap(({ before }) => (before ? [before] : []));
  const before = prepared.length === 0 ? untouched : reportWith(copy, together(...prepared)).report;
  for (const alarm of newErrors(untouched, before)) console.log(`false alarm ${where(copy, alarm)}: ${alarm.message}`);
  const { report, lines } = reportWith(copy, together(...mutations.map(({ after }) => after)));
  for (const mutation of mutations) {
    const { ruleId, file, line = lines.get(file) ?? 1 } = mutation.expected;
    const expected = { ruleId, file, line };
    const outcome = outcomeOf(expected, before, report);
    counts.add(mutation, outcome);
    if (outcome !== 'caught')
      console.log(`${outcome} ${mutation.kind}: ${mutation.form} (${mutation.framework}): ${where(copy, expected)}`);
  }
}

function reportWith(copy: WorkingCopy, changes: Changes): { report: Report; lines: ReadonlyMap<string, number> } {
  const lines = copy.apply(changes);
  try {
    return { report: copy.report(), lines };
  } finally {
    copy.restore();
  }
}

type Expected = Pick<ReportedFinding, 'ruleId' | 'file' | 'line'>;

/** Lines move with edits, so a finding that was there before is told by what it says. */
function outcomeOf({ ruleId, file, line }: Expected, before: Report, after: Report): Outcome {
  const inFile = after.findings.filter((one) => one.ruleId === ruleId && one.file === file);
  const isNew = (found: ReportedFinding): boolean => before.findings.every((one) => !isSame(one, found));
  const atLine = inFile.filter((one) => one.line === line);
  if (atLine.some(isNew)) return 'caught';
  if (atLine.length > 0) return 'there before';
  return inFile.some(isNew) ? 'wrong line' : 'missed';
}

/** Errors that changes bring along which are no fault. Our ARNs name a region, and where it is deployed to is not for us to know. */
const newErrors = (untouched: Report, before: Report): ReportedFinding[] =>
  before.findings.filter(
    ({ severity, ruleId, file }) =>
      severity === 'error' &&
      ruleId !== 'layer-region-match' &&
      untouched.findings.every((one) => one.ruleId !== ruleId || one.file !== file),
  );

const isSame = (one: ReportedFinding, other: ReportedFinding): boolean =>
  one.ruleId === other.ruleId && one.file === other.file && one.message === other.message;

const where = (copy: WorkingCopy, { ruleId, file, line }: Expected): string =>
  `${ruleId} at ${basename(copy.root)}/${file}:${String(line)}`;

if (positionals.length === 0) throw new Error('name one or more folders to mutate copies of');
for (const folder of positionals) withCopy(resolve(process.env['INIT_CWD'] ?? process.cwd(), folder), tryAll);
counts.print();
