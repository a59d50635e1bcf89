/** A way to write to a place that is read-only on Lambda. */
export interface WriteForm {
  readonly name: string;
  readonly rule: 'no-opt-write' | 'no-write-outside-tmp';
  /** Bound by import or require: a name for the whole, `{ … }` for members. */
  readonly imports: Readonly<Record<string, string>>;
  /** Goes into the handler's body; the finding must stand on the line that begins with `»`. */
  readonly body: string;
  /** Declarations beside the handler. */
  readonly beside?: string;
  /** A module of its own, which `./mutation-helper` leads to: imports, and what it exports by name. */
  readonly helper?: { readonly imports: Readonly<Record<string, string>>; readonly exports: string };
}

const fs = { 'node:fs': 'mutFs' };
const fsAndPath = { ...fs, 'node:path': 'mutPath' };
const child = { 'node:child_process': '{ execSync as mutExec, spawnSync as mutSpawn, execFileSync as mutRun }' };

const opt = (name: string, imports: WriteForm['imports'], body: string, more: Partial<WriteForm> = {}): WriteForm => ({
  name,
  rule: 'no-opt-write',
  imports,
  body: body.includes('»') ? body : `»${body}`,
  ...more,
});

const task = (...form: Parameters<typeof opt>): WriteForm => ({ ...opt(...form), rule: 'no-write-outside-tmp' });

const usesHelper = (exports: string, imports: WriteForm['imports'] = fs): Pick<WriteForm, 'helper'> => ({
  helper: { imports, exports },
});

/** Sixty of them. Names begin with `mut`, so that they meet none of the handler's own. */
export const WRITE_FORMS: readonly WriteForm[] = [
  opt('whole module', fs, `mutFs.writeFileSync('/opt/stock.json', '{}');`),
  opt('renamed member', { 'node:fs': '{ appendFileSync as mutAppend }' }, `mutAppend('/opt/orders.log', 'x');`),
  opt('fs/promises', { 'fs/promises': '{ writeFile as mutWrite }' }, `await mutWrite('/opt/stock.json', '');`),
  opt('promises of fs', { fs: '{ promises as mutFiles }' }, `await mutFiles.rm('/opt/stock.json');`),
  opt('dynamic import', {}, `const mutFs = await import('node:fs');\n»mutFs.mkdirSync('/opt/cache');`),
  opt('then of an import', {}, `»await import('fs').then((mutFs) => mutFs.writeFileSync('/opt/a', ''));`),
  opt('taken apart', fs, `const { writeFileSync: mutWrite } = mutFs;\n»mutWrite('/opt/a', '');`),
  opt(
    'promisified',
    { ...fs, 'node:util': '{ promisify as mutLater }' },
    `const mutWrite = mutLater(mutFs.writeFile);\n»await mutWrite('/opt/a', '');`,
  ),
  opt('computed member', fs, `const mutMethod = 'writeFileSync';\n»mutFs[mutMethod]('/opt/a', '');`),
  opt('method of an object', fs, `const mutDisk = { save: mutFs.writeFileSync };\n»mutDisk.save('/opt/a', '');`),
  opt('fs-extra', { 'fs-extra': 'mutExtra' }, `»await mutExtra.outputJson('/opt/stock.json', {});`),
  opt('graceful-fs', { 'graceful-fs': 'mutFs' }, `mutFs.writeFileSync('/opt/stock.json', '');`),
  opt('stream', fs, `»mutFs.createWriteStream('/opt/orders.csv').end();`),
  opt('open flags', fs, `mutFs.openSync('/opt/a', 'a+');`),
  opt('open constants', fs, `mutFs.openSync('/opt/a', mutFs.constants.O_CREAT | mutFs.constants.O_RDWR);`),
  opt('copy', fs, `mutFs.copyFileSync('/tmp/a', '/opt/a');`),
  opt('source of a rename', fs, `mutFs.renameSync('/opt/a', '/tmp/a');`),
  opt('symbolic link', fs, `mutFs.symlinkSync('/tmp/a', '/opt/a');`),
  opt('temporary folder', fs, `mutFs.mkdtempSync('/opt/orders-');`),
  task('relative path', fs, `mutFs.writeFileSync('./stock.json', '');`),
  task(
    '__dirname or import.meta',
    { ...fsAndPath, 'node:url': 'mutUrl' },
    `»mutFs.writeFileSync(mutPath.join(process.cwd(), 'stock.json'), '');`,
  ),
  task(
    'home folder',
    { ...fsAndPath, 'node:os': 'mutOs' },
    `mutFs.mkdirSync(mutPath.join(mutOs.homedir(), '.cache'));`,
  ),
  task('task root', fs, `mutFs.writeFileSync(process.env.LAMBDA_TASK_ROOT + '/a', '');`),
  opt('template', fs, `const mutId = Date.now();\n»mutFs.writeFileSync(\`/opt/orders/\${mutId}.json\`, '');`),
  opt('path.join', fsAndPath, `mutFs.writeFileSync(mutPath.join('/opt', 'nodejs', '..', 'a'), '');`),
  opt('path.resolve', fsAndPath, `mutFs.writeFileSync(mutPath.resolve('/opt', 'a'), '');`),
  opt('URL', fs, `mutFs.writeFileSync(new URL('file:///opt/a'), '');`),
  opt('constant beside', fs, `mutFs.writeFileSync(MUT_FOLDER + '/a', '');`, {
    beside: `const MUT_FOLDER = '/opt/cache';`,
  }),
  opt('member of an object', fs, `mutFs.mkdirSync(MUT_FOLDERS.cache.stock);`, {
    beside: `const MUT_FOLDERS = { cache: { stock: '/opt/cache' } };`,
  }),
  opt('spread object', fs, `const mutAll = { ...MUT_BASE, size: 1 };\n»mutFs.mkdirSync(mutAll.folder);`, {
    beside: `const MUT_BASE = { folder: '/opt/a' };`,
  }),
  opt('static field', fs, `mutFs.mkdirSync(MutCache.folder);`, {
    beside: `class MutCache { static folder = '/opt/cache'; }`,
  }),
  opt('class field', fs, `new MutCache().make();`, {
    beside: `class MutCache {\n  folder = '/opt/cache';\n  make() {\n»    mutFs.mkdirSync(this.folder);\n  }\n}`,
  }),
  opt('constructor argument', fsAndPath, `const mutStore = new MutStore('/opt');\n»mutStore.save('a');`, {
    beside: `class MutStore {\n  folder;\n  constructor(folder) { this.folder = folder; }\n  save(name) { mutFs.writeFileSync(mutPath.join(this.folder, name), ''); }\n}`,
  }),
  opt('choice', fs, `mutFs.writeFileSync(Date.now() > 1 ? '/opt/a' : '/opt/b', '');`),
  opt('default', fs, `const mutSettings = {};\n»mutFs.writeFileSync(mutSettings.folder ?? '/opt/a', '');`),
  opt('reassignment', fs, `let mutTo = '/tmp/a';\nmutTo = '/opt/a';\n»mutFs.writeFileSync(mutTo, '');`),
  opt('addition', fs, `let mutTo = '/opt';\nmutTo += '/a';\n»mutFs.writeFileSync(mutTo, '');`),
  opt('list joined', fs, `mutFs.writeFileSync(['', 'opt', 'a'].join('/'), '');`),
  opt('loop', fs, `for (const mutName of ['a', 'b']) {\n»  mutFs.writeFileSync('/opt/' + mutName, '');\n}`),
  opt('forEach', fs, `['/tmp/a', '/opt/b'].forEach((mutName) => {\n»  mutFs.writeFileSync(mutName, '');\n});`),
  opt('function called with a path', fs, `mutSave('/opt/a');`, {
    beside: `function mutSave(to) { mutFs.writeFileSync(to, ''); }`,
  }),
  opt('default parameter', fs, `mutSave();`, {
    beside: `function mutSave(to = '/opt/a') { mutFs.writeFileSync(to, ''); }`,
  }),
  opt('object parameter', fs, `mutSave({ to: '/opt/a' });`, {
    beside: `function mutSave({ to }) { mutFs.writeFileSync(to, ''); }`,
  }),
  opt('function that returns a path', fsAndPath, `mutFs.mkdirSync(mutAt('a'));`, {
    beside: `const mutAt = (name) => mutPath.join('/opt', name);`,
  }),
  opt(
    'constant of another module',
    { ...fs, './mutation-helper': '{ MUT_FOLDER }' },
    `mutFs.mkdirSync(MUT_FOLDER);`,
    usesHelper(`const MUT_FOLDER = '/opt/cache';`),
  ),
  opt(
    'fs of another module',
    { './mutation-helper': '{ mutDisk }' },
    `mutDisk.mkdirSync('/opt/a');`,
    usesHelper(`const mutDisk = mutFs;`),
  ),
  opt(
    'function of another module',
    { './mutation-helper': '{ mutSave }' },
    `mutSave('/opt/a');`,
    usesHelper(`const mutSave = (to) => mutFs.writeFileSync(to, '');`),
  ),
  task(
    'function of another module, relative',
    { './mutation-helper': '{ mutSave }' },
    `mutSave('stock.json');`,
    usesHelper(`const mutSave = (to) => mutFs.writeFileSync(to, '');`),
  ),
  opt(
    'path of another module',
    { ...fs, './mutation-helper': '{ mutAt }' },
    `mutFs.mkdirSync(mutAt('a'));`,
    usesHelper(`const mutAt = (name) => mutPath.join('/opt', name);`, { 'node:path': 'mutPath' }),
  ),
  opt('shell mkdir', child, `mutExec('mkdir -p /opt/a');`),
  opt('redirection', child, `mutExec('date >> /opt/orders.log 2>&1');`),
  opt('pipe', child, `mutExec('cat /tmp/a | tee -a /opt/b');`),
  opt('cd', child, `mutExec('cd /opt && touch a');`),
  opt('tar', child, `mutExec('tar -xzf /tmp/a.tgz -C /opt');`),
  opt('spawn', child, `mutSpawn('cp', ['-r', '/tmp/a', '/opt/a']);`),
  opt('execFile', child, `mutRun('/bin/rm', ['-rf', '/opt/a']);`),
  task('cwd', child, `mutExec('touch a');`),
  opt('adm-zip', { 'adm-zip': 'MutZip' }, `»new MutZip('/tmp/a.zip').extractAllTo('/opt', true);`),
  opt(
    'better-sqlite3',
    { 'better-sqlite3': 'MutDatabase' },
    `»const mutDb = new MutDatabase('/opt/shop.db');\nmutDb.exec('CREATE TABLE orders (id)');`,
  ),
  opt('rimraf', { rimraf: '{ rimraf as mutRemove }' }, `»await mutRemove('/opt/cache');`),
];
