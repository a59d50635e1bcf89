import { RANDOM_LETTERS, type WriteFunction } from './write-function.ts';

const writes = (...paths: number[]): WriteFunction => ({ paths, verb: 'writes to' });
const removes: WriteFunction = { paths: [0], verb: 'removes' };
const changes: WriteFunction = { paths: [0], verb: 'changes' };
const temporary: WriteFunction = { ...writes(0), adds: RANDOM_LETTERS };

const all = (names: string, does: WriteFunction): [string, WriteFunction][] =>
  names.split(' ').map((name) => [name, does]);

/** Without `Sync`; the callback and the promise forms have the same names. https://nodejs.org/api/fs.html, read 2026-11 */
export const OF_NODE = new Map<string, WriteFunction>([
  ...all('writeFile appendFile mkdir', writes(0)),
  ...all('createWriteStream WriteStream', { ...writes(0), unless: 'descriptor' }),
  ...all('open openAsBlob', { ...writes(0), unless: 'readFlags' }),
  ...all('copyFile cp link symlink', writes(1)),
  ...all('rm rmdir unlink', removes),
  ...all('truncate chmod lchmod chown lchown utimes lutimes', changes),
  ...all('mkdtemp mkdtempDisposable', temporary),
  ['rename', writes(1, 0)], // the source goes
]);

/** https://github.com/jprichardson/node-fs-extra, read 2026-11 */
export const OF_FS_EXTRA = new Map<string, WriteFunction>([
  ...all(
    'outputFile outputJson outputJSON writeJson writeJSON ensureDir mkdirs mkdirp ensureFile createFile',
    writes(0),
  ),
  ...all('copy ensureLink createLink ensureSymlink createSymlink', writes(1)),
  ...all('remove emptyDir emptydir', removes),
  ['move', writes(1, 0)],
]);

const intoFolder = (argument: number, ...members: string[]): WriteFunction => ({
  ...writes(argument),
  members,
});

/**
 * npm packages that write, and the members that do: `()` is the value of a call or `new`, the empty text the package itself.
 * Read in each package's documentation, 2026-11.
 */
export const OF_PACKAGES = new Map<string, ReadonlyMap<string, WriteFunction>>([
  [
    'tar',
    new Map([
      ...all('x extract', { ...intoFolder(0, 'cwd', 'C'), orElse: '.', unless: 'unknownOptions' }),
      ...all('c create r replace u update', intoFolder(0, 'file', 'f')),
    ]),
  ],
  ['tar-fs', new Map([['extract', writes(0)]])],
  [
    'adm-zip',
    new Map([
      ...all('().extractAllTo ().extractAllToAsync ().writeZip ().writeZipPromise', writes(0)),
      ['().extractEntryTo', writes(1)],
    ]),
  ],
  ['extract-zip', new Map([['', intoFolder(1, 'dir')]])],
  [
    'unzipper',
    new Map([
      ['Extract', intoFolder(0, 'path')],
      ['Extract.()', intoFolder(0, 'path')],
    ]),
  ],
  ['decompress', new Map([['', writes(1)]])],
  ['download', new Map([['', writes(1)]])],
  ['better-sqlite3', new Map([['', { ...writes(0), unless: 'readOnly' }]])],
  ['sqlite3', new Map([...all('Database verbose.().Database cached.Database', { ...writes(0), unless: 'readOnly' })])],
  [
    'sqlite',
    new Map([
      ['DatabaseSync', { ...writes(0), unless: 'readOnly' }],
      ['open', intoFolder(0, 'filename')],
    ]),
  ],
  ['rimraf', new Map([...all(' sync rimraf rimrafSync rimraf.sync native nativeSync manual manualSync', removes)])],
  ['del', new Map([...all(' sync deleteAsync deleteSync', removes)])],
  ['mkdirp', new Map([...all(' sync mkdirp mkdirpSync mkdirp.sync manual manualSync native nativeSync', writes(0))])],
  ['make-dir', new Map([...all(' sync makeDirectory makeDirectorySync', writes(0))])],
  ['write-file-atomic', new Map([...all(' sync', writes(0))])],
  ['write-json-file', new Map([...all(' sync writeJsonFile writeJsonFileSync', writes(0))])],
  ['load-json-file', new Map()],
  ['jsonfile', new Map([...all('writeFile writeFileSync', writes(0))])],
  [
    'fs-jetpack',
    new Map([
      ...all(
        'write writeAsync dir dirAsync file fileAsync append appendAsync remove removeAsync createWriteStream',
        writes(0),
      ),
      ...all('copy copyAsync symlink symlinkAsync', writes(1)),
      ...all('move moveAsync', writes(1, 0)),
    ]),
  ],
  ['cpy', new Map([['', writes(1)]])],
  ['ncp', new Map([...all(' ncp', writes(1))])],
  ['move-file', new Map([...all(' sync moveFile moveFileSync', writes(1, 0))])],
  [
    'xlsx',
    new Map([
      ['writeFile', writes(1)],
      ['writeFileXLSX', writes(1)],
    ]),
  ],
  ['exceljs', new Map([...all('Workbook.().xlsx.writeFile Workbook.().csv.writeFile', writes(0))])],
  ['v8', new Map([['writeHeapSnapshot', writes(0)]])],
  ['process', new Map([['report.writeReport', writes(0)]])],
  ['winston', new Map([['transports.File', intoFolder(0, 'filename')]])],
  ['pino', new Map([['destination', writes(0)]])],
  ['multer', new Map([['', intoFolder(0, 'dest')]])],
  ['node-localstorage', new Map([['LocalStorage', writes(0)]])],
]);

/** https://github.com/shelljs/shelljs, read 2026-11: commands of a shell as functions, and what they print `.to` a file. */
export const SHELLJS_COMMANDS = new Set(['cp', 'mv', 'mkdir', 'rm', 'touch', 'ln', 'chmod', 'sed']);
