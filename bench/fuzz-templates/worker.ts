import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import {
  analyze,
  buildReport,
  defaultOptions,
  memoryHost,
  type Options,
  type Report,
} from '../../packages/analyzer/src/index.ts';
import { hostileProject } from '../../packages/analyzer/test/hostile-templates.ts';
import type { Tried } from './tried.ts';

/** How many projects lie between two looks at the memory. */
const STEP = 100;

const [seed = 1, from = 0, end = 0] = process.argv.slice(2).map(Number);

const schema = new URL('../../schema/report-v1.json', import.meta.url);
const isReport = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

for (let number = from; number < end; number += 1) {
  const tried = tryOne(number);
  if ((number - from) % STEP === STEP - 1) await setImmediate();
  process.send?.((number - from) % STEP === STEP - 1 ? { ...tried, megabytes: megabytes() } : tried);
}

function tryOne(number: number): Tried {
  const { files } = hostileProject(seed, number);
  const begun = process.cpuUsage();
  const told = { number, milliseconds: 0, functions: 0, problems: 0 };
  try {
    const report = reportOn(files, defaultOptions);
    const milliseconds = since(begun);
    const { functions, problems } = { functions: report.functions.length, problems: report.problems.length };
    const text = JSON.stringify(report);
    const fault = !isReport(JSON.parse(text))
      ? `no report: ${JSON.stringify(isReport.errors)}`
      : text === JSON.stringify(reportOn(files, defaultOptions))
        ? undefined
        : 'other bytes the second time';
    return { ...told, milliseconds, functions, problems, ...(fault !== undefined && { fault }) };
  } catch (error) {
    return {
      ...told,
      milliseconds: since(begun),
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** Of a processor: the machine may have much else to do. */
function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function reportOn(files: Readonly<Record<string, string>>, options: Options): Report {
  return buildReport(analyze('', options, { host: memoryHost(files) }), 'fuzz');
}

function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}
