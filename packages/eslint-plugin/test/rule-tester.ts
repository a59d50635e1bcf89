import { RuleTester } from 'eslint';
import { suite } from 'uvu';

type Test = ReturnType<typeof suite>;

// On its own ESLint's tester would run its cases at import, out of uvu's sight: no count, and only the first failure.
let current: Test | undefined;
let groups: readonly string[] = [];

RuleTester.describe = (name: string, body: () => void) => (current ? group(name, body) : runSuite(name, body));
RuleTester.it = (name: string, body: () => void) => currentTest()(labelled(name), body);
RuleTester.itOnly = (name: string, body: () => void) => currentTest().only(labelled(name), body);

function runSuite(name: string, body: () => void): void {
  const test = suite(name);
  current = test;
  try {
    body();
  } finally {
    current = undefined;
  }
  test.run();
}

function group(name: string, body: () => void): void {
  const outer = groups;
  groups = [...groups, name];
  try {
    body();
  } finally {
    groups = outer;
  }
}

function currentTest(): Test {
  if (!current) throw new Error('A case of the rule tester stands outside of any rule.');
  return current;
}

/** Case names are whole programs; a line's worth tells them apart. */
function labelled(name: string): string {
  return [...groups, name].join(': ').replace(/\s+/g, ' ').slice(0, 120);
}

/** ESLint's own tester, its cases reported as tests of a uvu suite named after the rule. */
export { RuleTester };
