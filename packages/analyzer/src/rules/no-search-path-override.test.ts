import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, fixed, sam, samFunction, samLayer, suggested } from '../../test/findings.ts';

const test = suite('no-search-path-override');

const CONTENT = {
  'layers/money/nodejs/node_modules/money/package.json': '{ "name": "money", "version": "1.0.0", "main": "index.js" }',
  'layers/money/nodejs/node_modules/money/index.js': '',
  'layers/pdf/lib/libpdf.so.3': '',
  'layers/pdf/bin/pdf': '',
  'orders/app.js': "require('money');",
  'stock/app.js': '',
};
const LAYERS = samLayer('Money', 'layers/money') + samLayer('Pdf', 'layers/pdf');
const attaching = (layers: string, variables: string, code = 'orders') =>
  samFunction('Orders', code, `, Layers: [${layers}], Environment: { Variables: { ${variables} } }`);
const found = (functions: string, more: Readonly<Record<string, string>> = {}) =>
  findings(['no-search-path-override'], { 'template.yaml': sam(LAYERS + functions), ...CONTENT, ...more }).map((line) =>
    line.replace(/^\S+ /, ''),
  );

test('NODE_PATH without the folders of layers, which the code imports from', () => {
  assert.equal(found(attaching('!Ref Money', 'NODE_PATH: ./lib')), [
    'error NODE_PATH replaces what Lambda sets and lacks /opt/nodejs/node22/node_modules and /opt/nodejs/node_modules, where Money brings npm packages, so Orders does not find them.',
  ]);
});

test('a layer from which nothing is imported weighs less', () => {
  assert.match(found(attaching('!Ref Money', 'NODE_PATH: ./lib', 'stock')).join(), /^warning NODE_PATH/);
});

test('a public layer that is known to bring npm packages', () => {
  const arn = (name: string) => `arn:aws:lambda:eu-west-1:094274105915:layer:${name}:34`;
  assert.match(
    found(attaching(arn('AWSLambdaPowertoolsTypeScriptV2'), 'NODE_PATH: ./lib')).join(),
    /^warning NODE_PATH/,
  );
  assert.equal(found(attaching(arn('LambdaInsightsExtension'), 'NODE_PATH: ./lib')), []);
  assert.equal(found(attaching(arn('our-own'), 'NODE_PATH: ./lib')), []);
});

test('LD_LIBRARY_PATH and PATH, where a layer has something in lib and bin', () => {
  assert.equal(found(attaching('!Ref Pdf', 'LD_LIBRARY_PATH: /var/task/lib, PATH: /usr/bin:/bin')), [
    'warning LD_LIBRARY_PATH replaces what Lambda sets and lacks /opt/lib, where Pdf brings shared libraries, so Orders does not find them.',
    'warning PATH replaces what Lambda sets and lacks /opt/bin, where Pdf brings programs, so Orders does not find them.',
  ]);
});

test('a reference to the variable itself is no more than a text', () => {
  assert.equal(found(attaching('!Ref Pdf', "LD_LIBRARY_PATH: '/opt/lib:$LD_LIBRARY_PATH'")), [
    'warning Nothing expands `$LD_LIBRARY_PATH` in the value of an environment variable, so Orders searches shared libraries without /var/lang/lib, /lib64, /usr/lib64 and 4 more.',
  ]);
});

test('a flag that switches NODE_PATH off', () => {
  assert.equal(found(attaching('!Ref Money', "NODE_OPTIONS: '--enable-source-maps --no-global-search-paths'")), [
    'error `--no-global-search-paths` makes Node ignore NODE_PATH, where Money brings npm packages, so Orders does not find them.',
  ]);
});

test('near misses: the folder is listed, nothing lies there, nothing is attached', () => {
  assert.equal(found(attaching('!Ref Money', 'NODE_PATH: ./lib:/opt/nodejs/node_modules/')), []);
  assert.equal(found(attaching('!Ref Pdf', 'LD_LIBRARY_PATH: /opt/lib, PATH: /bin:/opt/bin, NODE_PATH: ./lib')), []);
  assert.equal(found(attaching('!Ref Money', 'LD_LIBRARY_PATH: /var/task/lib, PATH: /bin')), []);
  assert.equal(found(samFunction('Orders', 'orders', ', Environment: { Variables: { NODE_PATH: ./lib } }')), []);
  assert.equal(found(attaching('!Ref Money', 'NODE_OPTIONS: --enable-source-maps')), []);
  assert.equal(found(attaching('!Ref Money', "NODE_PATH: ''")), []);
});

test('near misses: values that only a deployment knows, other runtimes, and a wrapper that sets it anew', () => {
  assert.equal(found(attaching('!Ref Money', 'NODE_PATH: !ImportValue path')), []);
  assert.equal(found(attaching('!Ref Money', 'NODE_PATH: ./lib, AWS_LAMBDA_EXEC_WRAPPER: /opt/wrapper')), []);
  assert.equal(found(attaching('!ImportValue money', 'NODE_PATH: ./lib')), []);
  const python = attaching('!Ref Money', 'NODE_PATH: ./lib').replace('Handler', 'Runtime: python3.13, Handler');
  assert.equal(found(python), []);
});

test('a package that lies in a folder for this version too is found there', () => {
  const files = {
    'layers/money/nodejs/node22/node_modules/money/package.json': '{ "name": "money", "version": "1.0.0" }',
  };
  const path = 'NODE_PATH: /opt/nodejs/node22/node_modules';
  assert.match(
    found(attaching('!Ref Money', path), files).join(),
    /^warning NODE_PATH .* lacks \/opt\/nodejs\/node_modules/,
  );
});

test('what the code imports is found again by a fix; all else may be meant', () => {
  const files = { 'template.yaml': sam(LAYERS + attaching('!Ref Money', 'NODE_PATH: ./lib')), ...CONTENT };
  const appended = 'NODE_PATH: ./lib:/opt/nodejs/node22/node_modules:/opt/nodejs/node_modules }';
  const [mended, offered] = [fixed, suggested].map((edited) =>
    edited('no-search-path-override', files, 'template.yaml'),
  );
  assert.ok(mended?.includes(appended));
  assert.is(offered, files['template.yaml']);
  const idle = { ...files, 'orders/app.js': '' };
  assert.is(fixed('no-search-path-override', idle, 'template.yaml'), idle['template.yaml']);
  assert.ok(suggested('no-search-path-override', idle, 'template.yaml').includes(appended));
});

test('folders are appended inside of quotes, and where the value is the text', () => {
  const fixedTo = (value: string) => {
    const files = { 'template.yaml': sam(LAYERS + attaching('!Ref Pdf', `PATH: ${value}`)), ...CONTENT };
    return /PATH: (.*?) \}/.exec(suggested('no-search-path-override', files, 'template.yaml'))?.[1];
  };
  assert.is(fixedTo('/usr/bin:/bin'), '/usr/bin:/bin:/opt/bin');
  assert.is(fixedTo("'/usr/bin:/bin:'"), "'/usr/bin:/bin:/opt/bin'");
  assert.is(fixedTo('"/usr\\x2fbin"'), '"/usr\\x2fbin"');
});

test.run();
