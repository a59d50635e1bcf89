import { allJudgements, type Judgement } from './judgements.ts';

interface Told {
  readonly ruleId: string;
  readonly severity: string;
}

const ORDER = ['error', 'warning', 'info'];

/** A row for each rule and severity that is told or was judged, then one for each severity. */
export function* tableOf(told: readonly Told[]): Generator<string> {
  const judgements = allJudgements().flatMap((one) => one.judgements);
  yield '| rule | severity | findings | opened | true | false |';
  yield '| --- | --- | --- | --- | --- | --- |';
  const kinds = [
    ...told.map(({ ruleId, severity }) => ({ rule: ruleId, severity })),
    ...judgements.filter(isTold).map(({ rule, severity }) => ({ rule, severity })),
  ];
  const seen = new Set<string>();
  const isNew = ({ rule, severity }: { readonly rule: string; readonly severity: string }): boolean => {
    const key = `${rule} ${severity}`;
    return !seen.has(key) && seen.add(key).has(key);
  };
  const rows = kinds
    .filter(isNew)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
    );
  for (const { rule, severity } of rows) {
    const count = told.filter((one) => one.ruleId === rule && one.severity === severity).length;
    yield row(
      `\`${rule}\``,
      severity,
      count,
      judgements.filter((one) => one.rule === rule && one.severity === severity),
    );
  }
  for (const severity of ORDER) {
    const count = told.filter((one) => one.severity === severity).length;
    yield row(
      'all',
      severity,
      count,
      judgements.filter((one) => one.severity === severity),
    );
  }
}

const isTold = ({ silent }: Judgement): boolean => silent !== true;

function row(name: string, severity: string, count: number, judgements: readonly Judgement[]): string {
  const still = judgements.filter(isTold);
  const right = still.filter(({ verdict, reworded }) => verdict || reworded === true).length;
  return `| ${[name, severity, count, still.length, right, still.length - right].join(' | ')} |`;
}
