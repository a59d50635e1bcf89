import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { codeInImage, type ImageBuild } from './code-in-image.ts';

const test = suite('code-in-image');

/** What an image runs that is built in `orders` from these lines, with these files beside its Dockerfile. */
function read(lines: readonly string[], files: readonly string[], build: Partial<ImageBuild> = {}) {
  const host = memoryHost({
    'orders/Dockerfile': lines.join('\n'),
    ...Object.fromEntries(files.map((file) => [`orders/${file}`, ''])),
  });
  const { root, handler, entry, bundled } = codeInImage(host, { context: 'orders', ...build });
  return [root, handler?.value, entry, bundled];
}

const at = { file: 'template.yaml' };
const NODE = 'FROM public.ecr.aws/lambda/nodejs:22';

test('the folder that becomes the task root, and the file behind the command', () => {
  assert.equal(read([NODE, 'COPY src/ ${LAMBDA_TASK_ROOT}/', 'CMD ["app.handler"]'], ['src/app.js']), [
    'orders/src',
    'app.handler',
    'orders/src/app.js',
    false,
  ]);
  assert.equal(read([NODE, 'COPY . .', 'RUN npm ci', 'CMD [ "src/app.handler" ]'], ['src/app.mjs']), [
    'orders',
    'src/app.handler',
    'orders/src/app.mjs',
    false,
  ]);
});

test('files that are copied one by one', () => {
  const lines = [NODE, 'COPY app.js package*.json ./', 'RUN npm install', 'CMD ["app.handler"]'];
  assert.equal(read(lines, ['app.js', 'package.json', 'test.js']), ['orders', 'app.handler', 'orders/app.js', true]);
});

test('what an earlier stage builds is found where its source is', () => {
  const lines = [
    'ARG NODE=22',
    'FROM node:${NODE}-slim AS build',
    'WORKDIR /usr/app',
    'COPY package.json tsconfig.json ./',
    'COPY src ./src',
    'RUN npm ci && \\',
    '    # compiles to dist',
    '    npm run build',
    'FROM public.ecr.aws/lambda/nodejs:$NODE',
    'WORKDIR ${LAMBDA_TASK_ROOT}',
    'COPY --from=build --chown=1000 /usr/app/dist/* ./',
    'CMD ["handlers/orders.handler"]',
  ];
  const files = ['src/handlers/orders.ts', 'package.json', 'tsconfig.json'];
  const expected = ['orders/src/handlers', 'handlers/orders.handler', 'orders/src/handlers/orders.ts', true];
  assert.equal(read(lines, files), expected);
  const whole = lines.map((line) => (line.startsWith('COPY src') ? 'COPY . .' : line));
  assert.equal(read(whole, files), expected);
  const one = [
    NODE,
    'COPY package.json ./',
    'COPY src ./src',
    'RUN npm run build',
    'CMD ["dist/handlers/orders.handler"]',
  ];
  assert.is(read(one, files)[2], 'orders/src/handlers/orders.ts');
});

test('the declaration decides over the image', () => {
  const lines = [NODE, 'COPY . .', 'CMD ["app.handler"]', 'FROM scratch AS other'];
  const command = [{ value: 'refunds.handler', at }];
  assert.equal(read(lines.slice(0, 3), ['app.js', 'refunds.js'], { command })[2], 'orders/refunds.js');
  assert.equal(read([`${NODE} AS live`, ...lines.slice(1)], ['app.js'], { target: 'live' })[2], 'orders/app.js');
});

test('arguments and environment', () => {
  const lines = [NODE, 'ARG FUNCTION_DIR="/function"', 'ENV CODE=orders', 'WORKDIR $FUNCTION_DIR'];
  const more = ['COPY ${CODE} .', 'ENTRYPOINT ["npx", "aws-lambda-ric"]', 'CMD ["app.handler"]'];
  assert.equal(read([...lines, ...more], ['orders/app.js'])[2], 'orders/orders/app.js');
  const values = new Map([['FUNCTION_DIR', '/code']]);
  assert.equal(read([...lines, ...more], ['orders/app.js'], { values })[2], 'orders/orders/app.js');
});

test('a server that Node starts', () => {
  const lines = ['FROM node:22', 'COPY --from=public.ecr.aws/adapter:1 /adapter /opt/extensions/adapter'];
  assert.equal(read([...lines, 'WORKDIR /app', 'COPY . .', 'CMD ["node", "server.js"]'], ['server.js']), [
    'orders',
    undefined,
    'orders/server.js',
    true,
  ]);
});

test('what is not said stays unknown', () => {
  const nothing = [undefined, undefined, undefined, false];
  assert.equal(read(['FROM ${BASE}', 'COPY . .', 'CMD ["app.handler"]'], ['app.js']), nothing);
  assert.equal(read([NODE, 'COPY . .', 'CMD app.handler'], ['app.js']), nothing);
  assert.equal(read([NODE, 'COPY . .'], ['app.js']), nothing);
  assert.equal(read([NODE, 'RUN git clone https://example.com/orders .', 'CMD ["app.handler"]'], [])[2], undefined);
  assert.equal(read([], []), nothing);
  assert.equal(codeInImage(memoryHost({}), { context: '' }), { bundled: false });
});

test('images of other languages have a folder and no entry', () => {
  const lines = ['FROM public.ecr.aws/lambda/python:3.13', 'COPY . ${LAMBDA_TASK_ROOT}', 'CMD ["app.handler"]'];
  assert.equal(read(lines, ['app.py', 'app.js']), ['orders', 'app.handler', undefined, false]);
});

test.run();
