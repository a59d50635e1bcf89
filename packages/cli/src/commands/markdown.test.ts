import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { markdownForTerminal } from './markdown.ts';

const test = suite('markdown for the terminal');

const PAGE = `# no-opt-write

<!-- header:start -->
**error** in \`recommended\`
<!-- header:end -->

## What it sees

A call that writes below
\`/opt\`, see [the limits](https://docs.example/limits) and [another rule](max-layers.md).

- one thing that is long
  enough to be filled
- another

\`\`\`js bad
const a = 1;

# no heading
\`\`\`

| a | b |
| - | - |
`;

test('fills paragraphs and lists, keeps code and tables', () => {
  assert.is(
    markdownForTerminal(PAGE, { color: false, width: 40, unicode: true }),
    `no-opt-write

error in \`recommended\`

What it sees

A call that writes below \`/opt\`, see the
limits (https://docs.example/limits) and
another rule.

- one thing that is long enough to be
  filled
- another

    const a = 1;

    # no heading

| a | b |
| - | - |
`,
  );
});

test('paints headings and code where colour is wanted', () => {
  const text = markdownForTerminal(PAGE, { color: true, width: 80, unicode: true });
  assert.match(text, '\x1b[1mWhat it sees\x1b[22m');
  assert.match(text, '\x1b[36m/opt\x1b[39m');
});

test.run();
