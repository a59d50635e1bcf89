import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type DocumentNode, readDocument } from './document.ts';
import { entryOf, textOf, valueOf } from './nodes.ts';

const test = suite('document');

/** What a node says, without its places. */
function plain(node: DocumentNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
    case 'opaque':
      return `opaque ${node.tag}`;
  }
}
const yaml = (text: string) => readDocument('template.yaml', text);
const says = (text: string) => plain(yaml(text).root);

test('short tags arrive in their long form', () => {
  assert.equal(says('a: !Ref Orders'), { a: { Ref: 'Orders' } });
  assert.equal(says('a: !GetAtt Orders.Outputs.Arn'), { a: { 'Fn::GetAtt': ['Orders', 'Outputs.Arn'] } });
  assert.equal(says('a: !GetAtt [Orders, Arn]'), { a: { 'Fn::GetAtt': ['Orders', 'Arn'] } });
  assert.equal(says('a: !Join\n  - "-"\n  - [x, !Sub "${y}"]'), {
    a: { 'Fn::Join': ['-', ['x', { 'Fn::Sub': '${y}' }]] },
  });
  assert.equal(says('a: !If [Live, !Ref Shared, !Condition Test]'), {
    a: { 'Fn::If': ['Live', { Ref: 'Shared' }, { Condition: 'Test' }] },
  });
});

test('a tagged value ranges from its tag to its end', () => {
  const text =
    'Orders: {}\nLayers:\n  # the shared one\n  - &shared !Ref   Shared\n  - !Sub\n    - "${Name}"\n    - Name: x\n';
  const layers = valueOf(yaml(text).root, 'Layers');
  const written = layers?.kind === 'list' ? layers.items.map(({ range }) => text.slice(...range)) : [];
  assert.is(written[0], '!Ref   Shared');
  assert.match(written[1] ?? '', /^!Sub\n {4}- "\$\{Name\}"\n {4}- Name: x/);
});

test('scalars range over what is written, quotes included', () => {
  const text = 'Runtime: "nodejs22.x" # current\nHandler: \'app.handler\'\n';
  const { root } = yaml(text);
  assert.is(text.slice(...(valueOf(root, 'Runtime')?.range ?? [0, 0])), '"nodejs22.x"');
  assert.is(text.slice(...(entryOf(root, 'Handler')?.keyRange ?? [0, 0])), 'Handler');
});

test('numbers that would lose a digit stay text', () => {
  assert.equal(says('account: 017000801446\nversion: 1.10\nmemory: 512'), {
    account: '017000801446',
    version: '1.10',
    memory: 512,
  });
  assert.equal(plain(readDocument('t.json', '{"version": 1.10, "memory": 512}').root), {
    version: '1.10',
    memory: 512,
  });
});

test('unknown tags are opaque, the rest is read', () => {
  assert.equal(says('a: !Vault secret\nb: !!str 5\nc: ! 6'), { a: 'opaque !Vault', b: '5', c: '6' });
});

test('anchors, aliases and merge keys', () => {
  const text =
    'base: &base {Runtime: nodejs22.x, Timeout: 3}\norders: {<<: *base, Timeout: 9}\nrefunds: *base\nlost: *nobody';
  assert.equal(says(text), {
    base: { Runtime: 'nodejs22.x', Timeout: 3 },
    orders: { Runtime: 'nodejs22.x', Timeout: 9 },
    refunds: { Runtime: 'nodejs22.x', Timeout: 3 },
    lost: 'opaque *nobody',
  });
  assert.equal(says('a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b]}'), {
    a: { x: 1, y: 1 },
    b: { y: 2, z: 2 },
    c: { x: 1, y: 1, z: 2 },
  });
});

test('aliases of aliases do not explode, and an alias inside its own anchor ends', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
  );
  const { root } = yaml(['l0: &l0 [x, x]', ...levels].join('\n'));
  let nodes = 0;
  const pending = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes += 1;
    pending.push(
      ...(node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : []),
    );
  }
  assert.ok(nodes < 1_000_000, `${nodes}`);
  assert.equal(says('a: &a [1, *a]'), { a: [1, 'opaque *a'] });
});

test('of duplicate keys the last counts, in YAML and JSON', () => {
  assert.equal(yaml('a: 1\nb: 2\na: 3').problems, []);
  assert.equal(says('a: 1\nb: 2\na: 3'), { a: 3, b: 2 });
  assert.equal(plain(readDocument('t.json', '{"a": 1, "b": 2, "a": 3}').root), { a: 3, b: 2 });
});

test('the first document of several', () => {
  assert.equal(yaml('---\na: 1\n---\na: [').problems, []);
  assert.equal(says('---\na: 1\n---\na: 2'), { a: 1 });
});

test('JSON has places too, with comments and a byte order mark', () => {
  const text = '\uFEFF{\n  // shared by all\n  "Runtime": "nodejs22.x",\n}';
  const { root, problems } = readDocument('t.json', text);
  assert.equal(problems, []);
  assert.is(text.slice(...(valueOf(root, 'Runtime')?.range ?? [0, 0])), '"nodejs22.x"');
  assert.is(text.slice(...(entryOf(root, 'Runtime')?.keyRange ?? [0, 0])), '"Runtime"');
});

test('a byte order mark before YAML keeps offsets', () => {
  const text = '\uFEFFRuntime: nodejs22.x\nHandler: app.handler\n';
  const { root, problems } = yaml(text);
  assert.equal(problems, []);
  assert.is(text.slice(...(valueOf(root, 'Handler')?.range ?? [0, 0])), 'app.handler');
});

test('broken text: one problem at the first fault, and the rest is read', () => {
  const text = 'Resources:\n  Orders:\n    Type: x\n\tRefunds: {}\n';
  const { root, problems } = yaml(text);
  assert.is(problems.length, 1);
  assert.is(problems[0]?.code, 'TEMPLATE_UNREADABLE');
  assert.is(text.slice(0, problems[0]?.at?.range?.[0]).split('\n').length, 4);
  assert.is(textOf(valueOf(root, 'Resources', 'Orders', 'Type')), 'x');
  const json = readDocument('t.json', '{"a": 1, "b": }');
  assert.is(json.problems.length, 1);
  assert.is(textOf(valueOf(json.root, 'a')), '1');
});

test('nothing to read, and far too deep', () => {
  assert.equal(yaml(''), { problems: [] });
  assert.equal(yaml('# only a comment\n'), { problems: [] });
  assert.equal(readDocument('t.json', ' \n'), { problems: [] });
  for (const file of ['t.json', 't.yaml']) {
    const { problems } = readDocument(file, '['.repeat(100_000));
    assert.is(problems.length, 1, file);
  }
});

test('a .template is JSON when it looks like it', () => {
  assert.equal(plain(readDocument('stack.template', '{"a": 1}').root), { a: 1 });
  assert.equal(plain(readDocument('stack.template', 'a: !Ref b').root), { a: { Ref: 'b' } });
});

test('what nests too deeply for the parsers is told, and nothing of it is read', () => {
  for (const text of [`a: ${'['.repeat(1000)}`, `a: ${'{ b: '.repeat(1000)}`, `a: 1\n${'- '.repeat(1000)}1\n`]) {
    const { root, problems } = readDocument('template.yaml', text);
    assert.is(root, undefined);
    assert.match(problems.map(({ message }) => message).join(), 'nested too deeply');
  }
  const shallow = [`a: ${'['.repeat(100)}1${']'.repeat(100)}`, `a: "${'${b:'.repeat(1000)}${'}'.repeat(1000)}"`];
  for (const text of shallow) assert.is(readDocument('template.yaml', text).problems.length, 0);
});

test.run();
