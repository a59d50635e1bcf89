import { limits } from '../aws/limits.ts';
import type { Facts } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import { defineRule } from './define.ts';

export const validLayerArn = defineRule({
  id: 'valid-layer-arn',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A layer ARN that AWS refuses',
  messages: {
    notAnArn: '`{{arn}}` is no ARN, and Lambda finds layers by the ARN of one version, so the deployment fails.',
    notALayer: '`{{arn}}` is the ARN of something else than a layer, so the deployment fails.',
    noVersion:
      '`{{arn}}` names a layer without a version, and Lambda attaches one exact version, so the deployment fails.',
    versionNotNumber: '`{{arn}}` ends in `{{part}}`, and a layer version is a number, so the deployment fails.',
    account: '`{{arn}}` names the account `{{part}}`, and account ids have 12 digits, so the deployment fails.',
    region: '`{{arn}}` names the region `{{part}}`, which no AWS region looks like, so the deployment fails.',
    layerName:
      '`{{arn}}` names the layer `{{part}}`, and layer names are made of letters, digits, `-` and `_`, so the deployment fails.',
    refused: '`{{arn}}` is not written as the ARN of a layer version is, so the deployment fails.',
  },
  hints: {
    notAnArn:
      'Write the whole ARN, arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION, or a reference to a layer of this template.',
    notALayer: 'Write the ARN of a layer version: arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION.',
    noVersion: 'Append the version: `{{arn}}:1`, or whichever you tested with.',
    versionNotNumber: 'Write the number of the version; nothing stands for the newest one.',
    account: 'Write the 12 digits, leading zeros included.',
    region: 'Write a region such as eu-west-1, or let the template fill it in.',
    layerName: 'Correct the name; a version goes behind another colon.',
    refused: 'Compare it with arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION.',
  },
  suggestions: { region: 'Write the region `{{meant}}`.' },
  *check(facts) {
    for (const { arn, at, functions } of references(facts)) {
      const deployed = filledIn(arn);
      const fault = PLACEHOLDER.test(deployed) ? undefined : faultOf(deployed);
      if (!fault) continue;
      const { file, range = [0, 0] } = at;
      const { part = '' } = fault;
      const meant = fault.message === 'region' ? regionMeant(part) : undefined;
      const data = { arn, ...(fault.part !== undefined && { part }), ...(meant !== undefined && { meant }) };
      yield {
        message: fault.message,
        file,
        range,
        functions,
        data,
        ...(meant !== undefined && { suggestion: [{ kind: 'reword', range, words: [[part, meant]] }] }),
      };
    }
  },
});

/** Each ARN at its place, with the functions for which it stands there. */
function references({ workspace }: Facts) {
  const known = new Map<string, { arn: string; at: Place; functions: UnitId[] }>();
  for (const unit of workspace.functions) {
    for (const reference of unit.packageType === 'Zip' ? unit.layers : []) {
      if (reference.kind !== 'arn') continue;
      const { arn, at } = reference;
      const key = JSON.stringify([arn, at]);
      const same = known.get(key) ?? { arn, at, functions: [] };
      known.set(key, same);
      if (!same.functions.includes(unit.id)) same.functions.push(unit.id);
    }
  }
  return known.values();
}

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  '${AWS::Region}': 'eu-west-1',
  '${AWS::AccountId}': '123456789012',
  '${AWS::Partition}': 'aws',
};

/** With what a deployment would put for CloudFormation's own parameters. */
const filledIn = (arn: string): string => arn.replace(/\$\{AWS::\w+\}/g, (name) => PSEUDO_PARAMETERS[name] ?? name);

/** Something else fills this in before AWS sees it: `${Version}`, `%REGION%`, `<ACCOUNT>`, `{{version}}`, `ACCOUNT_ID`. */
const PLACEHOLDER = /[$#{}<>]|%[^%]+%|@@|__[A-Z_]+__|^arn:[^:]*:lambda:(?:[^:]*:)?[A-Z][A-Z_]{2,}:/;

/** A region with a dash missing or written otherwise, and an availability zone, such as `eu-west-1a`, in a region's place. */
function regionMeant(part: string): string | undefined {
  const [, country, kind = '', side, number] =
    /^([a-z]{2})[-_]?(gov-|iso[a-z]?-)?((?:north|south)(?:east|west)?|east|west|central)[-_]?(\d)[a-f]?$/i.exec(part) ??
    [];
  return side === undefined ? undefined : `${country}-${kind}${side}-${number}`.toLowerCase();
}

interface Fault {
  readonly message:
    'notAnArn' | 'notALayer' | 'noVersion' | 'versionNotNumber' | 'account' | 'region' | 'layerName' | 'refused';
  readonly part?: string;
}

function faultOf(arn: string): Fault | undefined {
  if (limits.layerArn.test(arn) && arn.length <= limits.layerArnLength) return undefined;
  if (!arn.startsWith('arn:')) return { message: 'notAnArn' };
  const [, , service, region = '', account = '', kind, name = '', version, ...rest] = arn.split(':');
  if (service !== 'lambda' || kind !== 'layer') return { message: kind === undefined ? 'refused' : 'notALayer' };
  if (!/^(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d$/.test(region)) return { message: 'region', part: region };
  if (!/^\d{12}$/.test(account)) return { message: 'account', part: account };
  if (!/^[\w-]+$/.test(name)) return { message: 'layerName', part: name };
  if (version === undefined || version === '') return { message: 'noVersion' };
  if (rest.length > 0) return { message: 'refused' };
  return /^\d+$/.test(version) ? { message: 'refused' } : { message: 'versionNotNumber', part: version };
}
