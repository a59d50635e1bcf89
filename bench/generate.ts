import { statements } from './statements.ts';

const layerNames = ['money', 'stock', 'tax', 'mail'];
const areas = ['orders', 'refunds', 'invoices', 'stock', 'returns', 'wishlists', 'vouchers', 'shelves'];

/** The files of a SAM workspace that sells books, by path: the same number of functions gives the same bytes. */
export function generateShop(functions: number): Map<string, string> {
  const names = Array.from({ length: functions }, (_, index) => nameOf(index));
  const files = new Map([['template.yaml', template(names)]]);
  for (const layer of layerNames) {
    files.set(`layers/${layer}/nodejs/${layer}.js`, layerModule(layer));
    files.set(
      `layers/${layer}/nodejs/package.json`,
      `${JSON.stringify({ name: layer, version: '1.0.0', main: `${layer}.js` }, undefined, 2)}\n`,
    );
  }
  for (const [index, name] of names.entries()) {
    files.set(`functions/${name}/app.ts`, handler(index));
    files.set(`functions/${name}/store.ts`, store(index));
    files.set(`functions/${name}/money.ts`, moneyCopy(index));
  }
  return files;
}

function nameOf(index: number): string {
  return `${areas[index % areas.length] ?? 'orders'}-${String(index).padStart(4, '0')}`;
}

function template(names: readonly string[]): string {
  const layers = layerNames.map((layer) => [
    `  ${resourceName(layer)}Layer:`,
    '    Type: AWS::Serverless::LayerVersion',
    `    Properties: { ContentUri: layers/${layer}, CompatibleRuntimes: [nodejs22.x] }`,
  ]);
  const functions = names.map((name, index) => [
    `  ${resourceName(name)}:`,
    '    Type: AWS::Serverless::Function',
    `    Properties: { CodeUri: functions/${name}, Handler: app.handler, Layers: [${layersOf(index).join(', ')}] }`,
  ]);
  const head = [
    'Transform: AWS::Serverless-2016-10-31',
    'Globals: { Function: { Runtime: nodejs22.x } }',
    'Resources:',
  ];
  return `${[head, ...layers, ...functions].flat().join('\n')}\n`;
}

function resourceName(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
}

function layersOf(index: number): string[] {
  return layerNames.filter((_, layer) => (index >> layer) % 2 === 0).map((layer) => `!Ref ${resourceName(layer)}Layer`);
}

/** Every tenth handler reaches into its neighbour's folder, as happens in grown workspaces. */
function handler(index: number): string {
  const layer = layerNames.find((_, position) => (index >> position) % 2 === 0);
  const imports = [
    `import { writeFileSync } from 'node:fs';`,
    `import { save } from './store';`,
    `import { formatMoney } from './money';`,
    ...(layer ? [`import { ${layer}Of } from '/opt/nodejs/${layer}.js';`] : []),
    ...(index % 10 === 9 ? [`import { load } from '../${nameOf(index - 1)}/store';`] : []),
  ];
  const uses = [
    ...(layer ? [`  total += ${layer}Of(total);`] : []),
    ...(index % 10 === 9 ? ['  total += load(event.id).length;'] : []),
  ];
  return `${imports.join('\n')}

export async function handler(event: { id: string; amount: number; lines: number[] }) {
  let total = event.amount;
${uses.join('\n')}
${statements(index, 32)}
  writeFileSync('${index % 25 === 24 ? '/opt/last.txt' : '/tmp/last.txt'}', String(total));
  await save(event.id, total);
  return { statusCode: 200, body: formatMoney(total, 'EUR') };
}
`;
}

function store(index: number): string {
  return `const rows = new Map<string, number>();

export async function save(id: string, total: number) {
${statements(index + 1_000_000, 30)}
  rows.set(id, total);
}

export function load(id: string) {
  return [...rows].filter(([row]) => row === id).map(([, total]) => total);
}
`;
}

/** One helper in every folder: word for word in two of three, with other names in the third. */
function moneyCopy(index: number): string {
  const [amount, currency, sign] = index % 3 === 2 ? ['cents', 'unit', 'mark'] : ['amount', 'currency', 'symbol'];
  return `const symbols: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' };

export function formatMoney(${amount}: number, ${currency}: string): string {
  const ${sign} = symbols[${currency}] ?? ${currency};
  const whole = Math.trunc(Math.abs(${amount}) / 100);
  const rest = String(Math.abs(${amount}) % 100).padStart(2, '0');
  const grouped = String(whole).replace(/(?<=\\d)(?=(\\d{3})+$)/g, ',');
  if (${amount} < 0) {
    return \`-\${${sign}}\${grouped}.\${rest}\`;
  }
  return \`\${${sign}}\${grouped}.\${rest}\`;
}
`;
}

function layerModule(layer: string): string {
  return `'use strict';

exports.${layer}Of = function ${layer}Of(total) {
${statements(layer.length, 40)}
  return total;
};
`;
}
