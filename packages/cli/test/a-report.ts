import type { Report, ReportedClass, ReportedFinding } from '@layerlint/analyzer';

export const ORDERS_ID = 'template.yaml#OrdersFunction';
export const REFUNDS_ID = 'template.yaml#RefundsFunction';

/** A report with something in every section; what a test is about is given to it. */
export function aReport(changes: Partial<Report> = {}): Report {
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'layerlint', version: '0.1.0' },
    functions: [aFunction('OrdersFunction', 4), aFunction('RefundsFunction', 10)],
    layers: [
      {
        id: 'template.yaml#MoneyLayer',
        name: 'MoneyLayer',
        framework: 'sam',
        declaredAt: { file: 'template.yaml', line: 20, column: 3 },
        contentDir: 'layers/money',
        compatibleRuntimes: ['nodejs22.x'],
        compatibleArchitectures: ['arm64'],
        attachedTo: [ORDERS_ID],
        provides: [
          { specifier: '/opt/nodejs/money', file: 'layers/money/nodejs/money.js' },
          { npm: 'zod', version: '4.1.0' },
        ],
      },
    ],
    graph: { modules: 4, edges: 5, unresolved: 1, cycles: 0 },
    findings: [aFinding()],
    duplicates: [aClass()],
    acceptedDuplicates: [],
    duplication: {
      duplicatedLines: 46,
      totalLines: 912,
      percent: 5,
      units: [
        { unit: ORDERS_ID, duplicatedLines: 23, totalLines: 400, percent: 5.8 },
        { unit: REFUNDS_ID, duplicatedLines: 23, totalLines: 512, percent: 4.5 },
      ],
      classesByKind: { code: 1, test: 0, infrastructure: 0, data: 0, types: 0 },
    },
    proposals: [
      {
        id: 'shared-money',
        kind: 'create-layer',
        title: 'Put money.ts into a layer of its own',
        layerName: 'shared-money',
        functions: [ORDERS_ID, REFUNDS_ID],
        modules: ['src/orders/money.ts', 'src/refunds/money.ts'],
        npmPackages: [{ name: 'zod', version: '4.1.0', bytes: 713_210 }],
        saves: { lines: 23, bytes: 713_210 },
        costs: { unusedBytes: 0, redeploys: 2, layersAfter: { [ORDERS_ID]: 2, [REFUNDS_ID]: 1 } },
        because: [{ saw: 'two functions hold the same 23 lines', file: 'src/orders/money.ts', line: 4 }],
        risks: ['A new layer version reaches both functions at once.'],
        verified: true,
      },
    ],
    problems: [
      {
        code: 'IMPORT_UNRESOLVED',
        message: "Nothing was found for './vat'.",
        hint: 'Check the path.',
        file: 'src/orders/app.ts',
        line: 3,
      },
    ],
    summary: {
      functions: 2,
      layers: 1,
      modules: 4,
      lines: 912,
      errors: 1,
      warnings: 0,
      infos: 0,
      suppressed: 0,
      duplicates: 1,
      acceptedDuplicates: 0,
      proposals: 1,
    },
    ...changes,
  };
  return report;
}

export function aFinding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    ruleId: 'no-opt-write',
    severity: 'error',
    message: "'/opt/cache.json' cannot be written: layers are read-only at run time.",
    hint: 'Write below /tmp.',
    file: 'src/orders/app.ts',
    line: 3,
    column: 9,
    endLine: 3,
    endColumn: 18,
    functions: [ORDERS_ID],
    related: [],
    fingerprint: 'f1',
    docs: 'docs/rules/no-opt-write.md',
    ...changes,
  };
}

export function aClass(changes: Partial<ReportedClass> = {}): ReportedClass {
  return {
    id: 'd1',
    kind: 'code',
    shape: 'function',
    name: 'formatMoney',
    likeness: 'renamed',
    similarity: 1,
    tokens: 184,
    lines: 23,
    fragments: [
      { file: 'src/orders/money.ts', startLine: 4, endLine: 26, name: 'formatMoney', units: [ORDERS_ID] },
      { file: 'src/refunds/money.ts', startLine: 9, endLine: 31, units: [REFUNDS_ID] },
    ],
    sharing: { names: [], imports: [], usesThis: false, runsAtLoad: false },
    ...changes,
  };
}

function aFunction(name: string, line: number): Report['functions'][number] {
  return {
    id: `template.yaml#${name}`,
    name,
    framework: 'sam',
    declaredAt: { file: 'template.yaml', line, column: 3 },
    codeDir: 'src',
    handler: 'app.handler',
    entry: 'src/app.ts',
    runtime: 'nodejs22.x',
    architecture: 'x86_64',
    packageType: 'Zip',
    bundled: false,
    layers: [
      { kind: 'local', layer: 'template.yaml#MoneyLayer' },
      { kind: 'unknown', text: '!ImportValue tracing-layer' },
    ],
    modules: 2,
    npmPackages: ['zod'],
    sourceBytes: 4821,
  };
}
