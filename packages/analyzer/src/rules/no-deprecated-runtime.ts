import { asOf, lifecycleOf, type Lifecycle } from '../aws/runtime-lifecycle.ts';
import { otherRuntime } from '../aws/runtime-names.ts';
import { namesOf } from '../listed.ts';
import type { Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { UnitId, Workspace } from '../model/workspace.ts';
import { grouped } from '../sorted.ts';
import { defineRule } from './define.ts';

const MOVE =
  'Move to {{successor}}, and test what the runtime brings along: its SDK, native modules, how handlers end.';
const TO = 'Move to {{successor}}.';

/** How long before its end a runtime is worth a word. */
const DAYS_AHEAD = 90;

export const noDeprecatedRuntime = defineRule({
  id: 'no-deprecated-runtime',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'A runtime that AWS no longer patches, or no longer deploys',
  messages: {
    blocked:
      'Lambda updates no functions on {{runtime}} since {{updateBlocked}}, so the deployment of {{functions}} fails.',
    closed:
      '{{runtime}}, the runtime of {{functions}}, gets no security patches since {{deprecated}}: Lambda creates no functions on it since {{createBlocked}}{{next}}.',
    deprecated: '{{runtime}}, the runtime of {{functions}}, gets no security patches since {{deprecated}}{{next}}.',
    ending: '{{runtime}}, the runtime of {{functions}}, gets no security patches from {{deprecated}} on{{next}}.',
  },
  hints: { blocked: MOVE, closed: MOVE, deprecated: MOVE, ending: MOVE },
  suggestions: { blocked: TO, closed: TO, deprecated: TO, ending: TO },
  options: {
    schema: {
      type: 'object',
      properties: {
        asOf: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          description:
            'The day to judge by, so that a run can be repeated. The command line takes `--as-of`, else today',
        },
      },
      additionalProperties: false,
    },
    defaults: { asOf },
  },
  *check(facts, options) {
    for (const same of grouped(ending(facts.workspace, options.asOf), ({ key }) => key)) {
      const [{ at, runtime, lifecycle, stage }] = same;
      const { file, range = [0, 0] } = at;
      const functions = same.map(({ id }) => id);
      const {
        deprecated,
        createBlocked = '',
        updateBlocked = '',
        successor = 'the newest runtime of the language',
      } = lifecycle;
      const data = {
        runtime,
        functions: namesOf(facts, functions),
        successor,
        deprecated,
        createBlocked,
        updateBlocked,
        next: stage.ahead(lifecycle),
      };
      // Other families of runtimes want other code and another handler.
      const words = familyOf(successor) === familyOf(runtime) ? otherRuntime(runtime, successor) : [];
      yield {
        message: stage.message,
        severity: stage.severity,
        file,
        range,
        functions,
        data,
        ...(words.length > 0 && { suggestion: [{ kind: 'reword', range, words }] }),
      };
    }
  },
});

/** `nodejs` of `nodejs22.x`. */
const familyOf = (runtime: string): string => runtime.replace(/\d.*$/, '');

interface Stage {
  readonly message: 'blocked' | 'closed' | 'deprecated' | 'ending';
  readonly severity: Severity;
  /** Whether a runtime has come this far on a day. */
  readonly isReached: (lifecycle: Lifecycle, day: string) => boolean;
  /** What comes next. */
  readonly ahead: (lifecycle: Lifecycle) => string;
}

const since = (begin: string | undefined, day: string): boolean => begin !== undefined && begin <= day;
const update = ({ updateBlocked }: Lifecycle, before: string): string =>
  updateBlocked === undefined ? '' : `${before}updates none from ${updateBlocked} on`;
const create = (lifecycle: Lifecycle, before: string): string =>
  lifecycle.createBlocked === undefined
    ? update(lifecycle, before)
    : `${before}creates no functions on it from ${lifecycle.createBlocked} on${update(lifecycle, ', and ')}`;

/** The furthest first. */
const STAGES: readonly Stage[] = [
  {
    message: 'blocked',
    severity: 'error',
    isReached: ({ updateBlocked }, day) => since(updateBlocked, day),
    ahead: () => '',
  },
  {
    message: 'closed',
    severity: 'warning',
    isReached: ({ createBlocked }, day) => since(createBlocked, day),
    ahead: (lifecycle) => update(lifecycle, ', and '),
  },
  {
    message: 'deprecated',
    severity: 'warning',
    isReached: ({ deprecated }, day) => since(deprecated, day),
    ahead: (lifecycle) => create(lifecycle, ': Lambda '),
  },
  {
    message: 'ending',
    severity: 'info',
    isReached: ({ deprecated }, day) => since(deprecated, daysLater(day, DAYS_AHEAD)),
    ahead: (lifecycle) => create(lifecycle, ': Lambda '),
  },
];

interface Ending {
  readonly key: string;
  readonly id: UnitId;
  readonly runtime: string;
  readonly at: Place;
  readonly lifecycle: Lifecycle;
  readonly stage: Stage;
}

function ending({ functions }: Workspace, day: string): Ending[] {
  return functions.flatMap(({ id, runtime }) => {
    const lifecycle = runtime && lifecycleOf(runtime.value);
    const stage = lifecycle && STAGES.find(({ isReached }) => isReached(lifecycle, day));
    if (!stage) return [];
    const { value, at } = runtime;
    return [{ key: JSON.stringify([value, at]), id, runtime: value, at, lifecycle, stage }];
  });
}

function daysLater(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
