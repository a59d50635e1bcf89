import { CLONE_KINDS } from '../packages/analyzer/src/model/clone.ts';
import { defaultOptions } from '../packages/analyzer/src/options.ts';
import type { Rule } from '../packages/analyzer/src/rules/define.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of the configuration file: editors complete from it, the command line validates with it. */
export function configSchema(rules: readonly Rule[]): Schema {
  const { duplicates, proposals } = defaultOptions;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:layerlint:config-v1',
    title: 'The configuration file of layerlint',
    definitions: {
      severity: {
        type: 'string',
        enum: ['off', 'info', 'warning', 'error'],
        description: 'How much a finding of this rule weighs; off leaves the rule out.',
      },
    },
    ...object('How layerlint looks at this workspace. What is left out keeps its default.', {
      $schema: { type: 'string', description: 'Where an editor finds this schema.' },
      rules: object(
        'Severity and options by rule.',
        Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
      ),
      include: globs('Only files that match are judged; imports may still lead elsewhere. Empty: all files.'),
      exclude: globs('Files that are never read.'),
      variables: {
        type: 'object',
        description:
          'Values that only a deployment knows: template parameters, and the names in ${opt:NAME} and ${env:NAME}.',
        additionalProperties: { type: 'string' },
      },
      layers: {
        type: 'object',
        description:
          'What layers provide that cannot be seen, by their ARN or name, in which * stands for any text: all of it.',
        additionalProperties: object('One layer, or several whose names are alike.', {
          provides: {
            type: 'array',
            description: 'npm packages, and paths below /opt.',
            items: { type: 'string', minLength: 1 },
          },
        }),
      },
      duplicates: object('What counts as a duplicate.', {
        minTokens: count('Shortest duplicate, in tokens.', duplicates.minTokens),
        minLines: count('Shortest duplicate, in lines.', duplicates.minLines),
        minSimilarity: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          description:
            'Of near copies, the least share of three-token runs that both have in the same order, names and literals aside.',
          default: duplicates.minSimilarity,
        },
        scope: {
          enum: ['across', 'within', 'all'],
          description:
            'across: what several units carry. within: what stands twice in one. all: both, and files that no unit carries.',
          default: duplicates.scope,
        },
        kinds: {
          type: 'array',
          items: { enum: [...CLONE_KINDS] },
          uniqueItems: true,
          description: 'Kinds of duplicates that are told; the others are counted.',
          default: [...duplicates.kinds],
        },
        include: globs('Only files that match are compared. Empty: all.'),
        exclude: globs('Files that match are not compared.'),
        allow: {
          type: 'array',
          description: 'Duplicates that are there on purpose.',
          items: {
            ...object('All duplicates whose copies lie in these files.', {
              files: { type: 'array', description: 'Globs below the root.', items: { type: 'string' }, minItems: 1 },
              name: { type: 'string', minLength: 1, description: 'What the copies are called. Default: anything.' },
              reason: { type: 'string', pattern: '\\S', description: 'Why the copies are there.' },
              differing: { type: 'boolean', description: 'Whether the copies may differ, too.', default: false },
            }),
            required: ['files', 'reason'],
          },
          default: [],
        },
      }),
      proposals: object('When a layer is proposed.', {
        minFunctions: count('Fewest functions that must share code.', proposals.minFunctions),
        minLines: count('Fewest lines that a proposal must save.', proposals.minLines),
      }),
    }),
  };
}

function settingOf(rule: Rule): Schema {
  const severity = { $ref: '#/definitions/severity' };
  const description = `${rule.summary}. Default: ${rule.severity}.`;
  if (!rule.options) return { description, allOf: [severity] };
  const pair = { type: 'array', items: [severity, rule.options.schema], minItems: 2, maxItems: 2 };
  return { description, anyOf: [severity, pair] };
}

function object(description: string, properties: Schema): Schema {
  return { type: 'object', description, additionalProperties: false, properties };
}

function globs(description: string): Schema {
  return { type: 'array', description: `Globs below the root. ${description}`, items: { type: 'string' }, default: [] };
}

function count(description: string, byDefault: number): Schema {
  return { type: 'integer', minimum: 1, description, default: byDefault };
}
