import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { readMakefile } from './makefile.ts';

const test = suite('makefile');

const FILES = {
  'layers/shared/money.js': '',
  'layers/shared/.editorconfig': '',
  'layers/shared/src/tax.js': '',
  'layers/shared/src/rates/eu.json': '',
  'layers/shared/nodejs/package.json': '{}',
  'layers/shared/package.json': '{}',
};

function built(recipe: readonly string[], before = '') {
  const makefile = `${before}build-Shared:\n${recipe.map((line) => `\t${line}\n`).join('')}`;
  const host = memoryHost({ ...FILES, 'layers/shared/Makefile': makefile });
  const at = { file: 'template.yaml' };
  const { mounts, installs, complete, problems } = readMakefile({
    host,
    root: 'layers/shared',
    name: 'Shared',
    at,
    isElsewhere: false,
  });
  const say = ({ at: below, from }: { at: string; from: string }) =>
    `${below} < ${from.replace(/^layers\/shared\/?/, '')}`;
  return { mounts: mounts.map(say), installs: installs.map(say), complete, problems, makefile };
}
const ships = (...recipe: string[]) => built(recipe).mounts;

test('copies everything, tidies up, installs', () => {
  const { mounts, installs, complete, problems } = built([
    '# everything',
    'cp -r * "$(ARTIFACTS_DIR)"',
    'rm "$(ARTIFACTS_DIR)/Makefile" $(ARTIFACTS_DIR)/package.json',
    'cd nodejs && npm install --omit dev --prefix "$(ARTIFACTS_DIR)"/nodejs',
    'cd "$(ARTIFACTS_DIR)" && ln -s "$(ARTIFACTS_DIR)"/nodejs/node_modules node_modules',
    'rm "$(ARTIFACTS_DIR)/nodejs/package.json"',
  ]);
  assert.equal(mounts, ['money.js < money.js', 'src < src']);
  assert.equal(installs, ['nodejs < nodejs/package.json']);
  assert.ok(complete);
  assert.equal(problems, []);
});

test('a folder to a folder that is there, to one that is not, and its content', () => {
  assert.equal(ships('mkdir -p $(ARTIFACTS_DIR)/nodejs', 'cp -r src $(ARTIFACTS_DIR)/nodejs'), ['nodejs/src < src']);
  assert.equal(ships('cp -r src $(ARTIFACTS_DIR)/nodejs'), ['nodejs < src']);
  assert.equal(ships('mkdir -p $(ARTIFACTS_DIR)/nodejs', 'cp -r src/. $(ARTIFACTS_DIR)/nodejs'), ['nodejs < src']);
  assert.equal(ships('[ -d $(ARTIFACTS_DIR)/a ] || mkdir $(ARTIFACTS_DIR)/a', 'cp money.js $(ARTIFACTS_DIR)/a'), [
    'a/money.js < money.js',
  ]);
  assert.equal(ships('rsync -a src/ $(ARTIFACTS_DIR)/nodejs/'), ['nodejs < src']);
  assert.equal(ships('cp -r . $(ARTIFACTS_DIR)'), [' < ']);
  assert.equal(ships('cp money.js ${ARTIFACTS_DIR}/cash.js'), ['cash.js < money.js']);
});

test('files staged on the way, moved, and node_modules installed beside the sources', () => {
  const { mounts, installs, complete } = built([
    'mkdir build && cp *.js build; mv build/money.js build/cash.js',
    '@cp -R build/* "$(ARTIFACTS_DIR)/"',
    'NODE_ENV=production npm ci >/dev/null 2>&1 && mkdir -p $(ARTIFACTS_DIR)/nodejs && cp -r node_modules $$ARTIFACTS_DIR/nodejs/',
  ]);
  assert.equal(mounts, ['cash.js < money.js']);
  assert.equal(installs, ['nodejs < package.json']);
  assert.ok(complete);
});

test('variables, prerequisites, continued lines, groups', () => {
  const { mounts, complete } = built(
    ['(cd src && cp tax.js \\', '\t\t$(TARGET)); cp money.js $(TARGET)'],
    'TARGET = $(ARTIFACTS_DIR)/$(RUNTIME)\nRUNTIME := nodejs\n.PHONY: build-Shared\nbuild-Shared: folders\nfolders:\n\tmkdir -p $(TARGET)\n',
  );
  assert.equal(mounts, ['nodejs/money.js < money.js', 'nodejs/tax.js < src/tax.js']);
  assert.ok(complete);
});

test('a command with unknown effects: what is known stays, and the problem stands on its line', () => {
  for (const command of [
    'npx tsc --outDir $(ARTIFACTS_DIR)/nodejs',
    'npm run build',
    'npm install zod --prefix $(ARTIFACTS_DIR)/nodejs',
    'cp -r dist/. $(ARTIFACTS_DIR)',
    'cp $(MONEY) $(ARTIFACTS_DIR)',
    'cp `ls` $(ARTIFACTS_DIR)',
    'echo x > $(ARTIFACTS_DIR)/x.js',
    'cp {money,tax}.js $(ARTIFACTS_DIR)',
    'constructor',
  ]) {
    const { mounts, complete, problems, makefile } = built(['cp money.js $(ARTIFACTS_DIR)', command]);
    assert.equal(mounts, ['money.js < money.js'], command);
    assert.not.ok(complete, command);
    assert.equal(
      problems.map(({ code }) => code),
      ['LAYER_CONTENT_UNKNOWN'],
      command,
    );
    assert.is(makefile.slice(...(problems[0]?.at?.range ?? [0, 0])), command);
  }
});

test('other languages are understood and not followed', () => {
  const { complete, problems } = built(['pip install -r requirements.txt -t "$(ARTIFACTS_DIR)/python"']);
  assert.not.ok(complete);
  assert.equal(problems, []);
});

test('no Makefile, no target, a variable that needs itself, a cycle of targets', () => {
  const read = (files: Record<string, string>) => {
    const host = memoryHost({ 'layers/shared/money.js': '', ...files });
    return readMakefile({ host, root: 'layers/shared', name: 'Shared', at: { file: 't.yaml' }, isElsewhere: false });
  };
  assert.equal(
    read({}).problems.map(({ code }) => code),
    ['LAYER_CONTENT_UNKNOWN'],
  );
  assert.equal(read({ 'layers/shared/Makefile': 'build-Other:\n\tls\n' }).problems[0]?.at, {
    file: 'layers/shared/Makefile',
  });
  assert.not.ok(read({ 'layers/shared/Makefile': 'A = $(A)\nbuild-Shared:\n\tcp $(A) .\n' }).complete);
  assert.ok(read({ 'layers/shared/Makefile': 'build-Shared: again\nagain: build-Shared\n\tls\n' }).complete);
});

test.run();
