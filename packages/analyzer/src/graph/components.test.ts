import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findComponents, linksOf } from './components.ts';

const test = suite('components');

const componentsOf = (targets: readonly (readonly number[])[]) => {
  const { count, of } = findComponents(linksOf(targets));
  return { count, of: [...of] };
};

test('the example above the function', () => {
  assert.equal(componentsOf([[1, 3], [2], [1], []]), { count: 3, of: [2, 0, 0, 1] });
});

test('nothing, one node, a node that leads to itself', () => {
  assert.equal(componentsOf([]), { count: 0, of: [] });
  assert.equal(componentsOf([[]]), { count: 1, of: [0] });
  assert.equal(componentsOf([[0]]), { count: 1, of: [0] });
});

test('two circles that share a node are one component, two that an arrow joins are two', () => {
  assert.is(componentsOf([[1], [0, 2], [1]]).count, 1);
  assert.equal(componentsOf([[1], [0, 2], [3], [2]]), { count: 2, of: [1, 1, 0, 0] });
});

test('agrees with who reaches whom, on random graphs', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 200; round++) {
    const size = 1 + random(12);
    const targets = Array.from({ length: size }, () => Array.from({ length: random(4) }, () => random(size)));
    const reaches = targets.map((_, from) => {
      const seen = new Set([from]);
      for (const node of seen) for (const target of targets[node] ?? []) seen.add(target);
      return seen;
    });
    const { of } = componentsOf(targets);
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const together = reaches[a]!.has(b) && reaches[b]!.has(a);
        assert.is(of[a] === of[b], together, JSON.stringify(targets));
        if (!together && reaches[a]!.has(b)) assert.ok(of[a]! > of[b]!, JSON.stringify(targets));
      }
    }
  }
});

test.run();
