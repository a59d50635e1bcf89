/** What AWS has announced for one runtime: days such as `2027-02-01`. */
export interface Lifecycle {
  /** From here on there are no more security patches. */
  readonly deprecated: string;
  /** From here on Lambda creates no functions on it; absent where no day is known. */
  readonly createBlocked?: string;
  /** From here on Lambda updates no functions on it. */
  readonly updateBlocked?: string;
  /** The newest runtime of the language; absent where it is this one. */
  readonly successor?: string;
}

/** The day of the sources. */
export const asOf = '2026-08-19';

/**
 * Of https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html, as https://github.com/aws-cloudformation/cfn-lint keeps
 * it in `src/cfnlint/data/AdditionalSpecs/LmbdRuntimeLifecycle.json` at 217397c. AWS has moved such days before: those of
 * nodejs20.x were blocked from 2026-07, then from 2026-09, now from 2027-02.
 */
const LIFECYCLES: ReadonlyMap<string, Lifecycle> = new Map([
  [
    'dotnet6',
    { deprecated: '2024-12-20', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'dotnet10' },
  ],
  [
    'dotnet8',
    { deprecated: '2026-11-10', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'dotnet10' },
  ],
  ['dotnet9', { deprecated: '2026-11-10', successor: 'dotnet10' }],
  ['dotnet10', { deprecated: '2028-11-14', createBlocked: '2028-12-14', updateBlocked: '2029-01-15' }],
  [
    'dotnetcore1.0',
    { deprecated: '2019-06-27', createBlocked: '2019-06-30', updateBlocked: '2019-07-30', successor: 'dotnet10' },
  ],
  [
    'dotnetcore2.0',
    { deprecated: '2019-05-30', createBlocked: '2019-04-30', updateBlocked: '2019-05-30', successor: 'dotnet10' },
  ],
  [
    'dotnetcore2.1',
    { deprecated: '2022-01-05', createBlocked: '2022-01-05', updateBlocked: '2022-04-13', successor: 'dotnet10' },
  ],
  [
    'dotnetcore3.1',
    { deprecated: '2023-04-03', createBlocked: '2023-04-03', updateBlocked: '2023-05-03', successor: 'dotnet10' },
  ],
  [
    'go1.x',
    {
      deprecated: '2024-01-08',
      createBlocked: '2024-02-08',
      updateBlocked: '2027-03-03',
      successor: 'provided.al2023',
    },
  ],
  [
    'java8',
    { deprecated: '2024-01-08', createBlocked: '2024-02-08', updateBlocked: '2027-03-03', successor: 'java25' },
  ],
  [
    'java8.al2',
    { deprecated: '2027-06-30', createBlocked: '2027-07-31', updateBlocked: '2027-08-31', successor: 'java25' },
  ],
  [
    'java11',
    { deprecated: '2027-06-30', createBlocked: '2027-07-31', updateBlocked: '2027-08-31', successor: 'java25' },
  ],
  [
    'java17',
    { deprecated: '2027-06-30', createBlocked: '2027-07-31', updateBlocked: '2027-08-31', successor: 'java25' },
  ],
  [
    'java21',
    { deprecated: '2029-06-30', createBlocked: '2029-07-31', updateBlocked: '2029-08-31', successor: 'java25' },
  ],
  ['java25', { deprecated: '2029-06-30', createBlocked: '2029-07-31', updateBlocked: '2029-08-31' }],
  [
    'nodejs',
    { deprecated: '2016-08-30', createBlocked: '2016-09-30', updateBlocked: '2016-10-31', successor: 'nodejs24.x' },
  ],
  [
    'nodejs4.3',
    { deprecated: '2020-03-05', createBlocked: '2020-02-03', updateBlocked: '2020-03-05', successor: 'nodejs24.x' },
  ],
  [
    'nodejs4.3-edge',
    { deprecated: '2020-03-05', createBlocked: '2019-03-31', updateBlocked: '2019-04-30', successor: 'nodejs24.x' },
  ],
  [
    'nodejs6.10',
    { deprecated: '2019-08-12', createBlocked: '2019-07-12', updateBlocked: '2019-08-12', successor: 'nodejs24.x' },
  ],
  [
    'nodejs8.10',
    { deprecated: '2020-03-06', createBlocked: '2020-02-04', updateBlocked: '2020-03-06', successor: 'nodejs24.x' },
  ],
  [
    'nodejs10.x',
    { deprecated: '2021-07-30', createBlocked: '2021-07-30', updateBlocked: '2022-02-14', successor: 'nodejs24.x' },
  ],
  [
    'nodejs12.x',
    { deprecated: '2023-03-31', createBlocked: '2023-03-31', updateBlocked: '2023-04-30', successor: 'nodejs24.x' },
  ],
  [
    'nodejs14.x',
    { deprecated: '2023-12-04', createBlocked: '2024-01-09', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  ],
  [
    'nodejs16.x',
    { deprecated: '2024-06-12', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  ],
  [
    'nodejs18.x',
    { deprecated: '2025-09-01', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  ],
  [
    'nodejs20.x',
    { deprecated: '2026-04-30', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'nodejs24.x' },
  ],
  [
    'nodejs22.x',
    { deprecated: '2027-04-30', createBlocked: '2027-06-01', updateBlocked: '2027-07-01', successor: 'nodejs24.x' },
  ],
  ['nodejs24.x', { deprecated: '2028-04-30', createBlocked: '2028-06-01', updateBlocked: '2028-07-01' }],
  [
    'provided',
    {
      deprecated: '2024-01-08',
      createBlocked: '2024-02-08',
      updateBlocked: '2027-03-03',
      successor: 'provided.al2023',
    },
  ],
  [
    'provided.al2',
    {
      deprecated: '2026-07-31',
      createBlocked: '2027-02-01',
      updateBlocked: '2027-03-03',
      successor: 'provided.al2023',
    },
  ],
  ['provided.al2023', { deprecated: '2029-06-30', createBlocked: '2029-07-31', updateBlocked: '2029-08-31' }],
  [
    'python2.7',
    { deprecated: '2021-07-15', createBlocked: '2021-07-15', updateBlocked: '2022-05-30', successor: 'python3.14' },
  ],
  [
    'python3.6',
    { deprecated: '2022-07-18', createBlocked: '2022-07-18', updateBlocked: '2022-08-29', successor: 'python3.14' },
  ],
  [
    'python3.7',
    { deprecated: '2023-12-04', createBlocked: '2024-01-09', updateBlocked: '2027-03-03', successor: 'python3.14' },
  ],
  [
    'python3.8',
    { deprecated: '2024-10-14', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'python3.14' },
  ],
  [
    'python3.9',
    { deprecated: '2025-12-15', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'python3.14' },
  ],
  [
    'python3.10',
    { deprecated: '2026-10-31', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'python3.14' },
  ],
  [
    'python3.11',
    { deprecated: '2027-06-30', createBlocked: '2027-07-31', updateBlocked: '2027-08-31', successor: 'python3.14' },
  ],
  [
    'python3.12',
    { deprecated: '2028-10-31', createBlocked: '2028-11-30', updateBlocked: '2029-01-10', successor: 'python3.14' },
  ],
  [
    'python3.13',
    { deprecated: '2029-06-30', createBlocked: '2029-07-31', updateBlocked: '2029-08-31', successor: 'python3.14' },
  ],
  ['python3.14', { deprecated: '2029-06-30', createBlocked: '2029-07-31', updateBlocked: '2029-08-31' }],
  [
    'ruby2.5',
    { deprecated: '2021-07-30', createBlocked: '2021-07-30', updateBlocked: '2022-03-31', successor: 'ruby4.0' },
  ],
  [
    'ruby2.7',
    { deprecated: '2023-12-07', createBlocked: '2024-01-09', updateBlocked: '2027-03-03', successor: 'ruby4.0' },
  ],
  [
    'ruby3.2',
    { deprecated: '2026-03-31', createBlocked: '2027-02-01', updateBlocked: '2027-03-03', successor: 'ruby4.0' },
  ],
  [
    'ruby3.3',
    { deprecated: '2027-03-31', createBlocked: '2027-04-30', updateBlocked: '2027-05-31', successor: 'ruby4.0' },
  ],
  [
    'ruby3.4',
    { deprecated: '2028-03-31', createBlocked: '2028-04-30', updateBlocked: '2028-05-31', successor: 'ruby4.0' },
  ],
  ['ruby4.0', { deprecated: '2029-03-31', createBlocked: '2029-04-30', updateBlocked: '2029-05-31' }],
]);

/** Undefined for a runtime of which nothing is announced. */
export const lifecycleOf = (runtime: string): Lifecycle | undefined => LIFECYCLES.get(runtime);
