import { analyze, buildReport, defaultOptions, type Finding, memoryHost, type Options } from '../src/index.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The findings of some rules in a workspace of texts, as `file:line:column severity message`: the one call of rule tests into the analyzer. */
export function findings(rules: readonly string[], files: Files, options: Partial<Options> = {}): string[] {
  const report = buildReport(analyze('', { ...defaultOptions, ...options }, { host: memoryHost(files) }), 'test');
  return report.findings
    .filter((finding) => rules.includes(finding.ruleId))
    .map(({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity} ${message}`);
}

/** What the findings of a rule say that is to be done about them. */
export const hints = (rule: string, files: Files): readonly string[] =>
  analyze('', defaultOptions, { host: memoryHost(files) }).findings.flatMap((one) =>
    one.rule === rule ? [one.hint] : [],
  );

/** A file's text after every fix of a rule. */
export const fixed = (rule: string, files: Files, file: string): string => mended(rule, files, file, ({ fix }) => fix);

/** A file's text after every suggestion of a rule. */
export const suggested = (rule: string, files: Files, file: string): string =>
  mended(rule, files, file, ({ suggestion }) => suggestion?.edits);

function mended(rule: string, files: Files, file: string, editsOf: (finding: Finding) => Finding['fix']): string {
  const { findings } = analyze('', defaultOptions, { host: memoryHost(files) });
  const edits = findings.flatMap((finding) =>
    finding.rule === rule && finding.file === file ? (editsOf(finding) ?? []) : [],
  );
  return [...edits]
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce(
      (text, { range, text: put }) => text.slice(0, range[0]) + put + text.slice(range[1]),
      String(files[file] ?? ''),
    );
}

/** A SAM template from its resources, so that a case shows only what it is about. */
export const sam = (resources: string): string =>
  `AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nGlobals: { Function: { Runtime: nodejs22.x } }\nResources:\n${resources}`;

/** One function for `sam`. */
export const samFunction = (name: string, codeUri: string, more = ''): string =>
  `  ${name}:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: ${codeUri}, Handler: app.handler${more} }\n`;

/** One layer for `sam`. */
export const samLayer = (name: string, contentUri: string, more = ''): string =>
  `  ${name}:\n    Type: AWS::Serverless::LayerVersion\n    Properties: { ContentUri: ${contentUri}${more} }\n`;
