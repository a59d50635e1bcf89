/** A variable that says where something is searched, and what Lambda sets it to, which includes the folders of layers. */
export interface SearchPath {
  readonly variable: 'NODE_PATH' | 'LD_LIBRARY_PATH' | 'PATH';
  /** What is searched for. */
  readonly what: string;
  /** Those below `/opt`, in order. */
  readonly ofLayers: readonly string[];
  /** All of them, in order. */
  readonly whole: readonly string[];
}

/** As recorded on AWS for nodejs16.x to nodejs24.x in 2026-01, by snapshot tests of https://github.com/localstack/localstack. */
const EVERYWHERE: readonly SearchPath[] = [
  {
    variable: 'LD_LIBRARY_PATH',
    what: 'shared libraries',
    ofLayers: ['/opt/lib'],
    whole: [
      '/var/lang/lib',
      '/lib64',
      '/usr/lib64',
      '/var/runtime',
      '/var/runtime/lib',
      '/var/task',
      '/var/task/lib',
      '/opt/lib',
    ],
  },
  {
    variable: 'PATH',
    what: 'programs',
    ofLayers: ['/opt/bin'],
    whole: ['/var/lang/bin', '/usr/local/bin', '/usr/bin', '/bin', '/opt/bin'],
  },
];

/** The search paths of a function; `nodeMajor` is absent for other languages. */
export function searchPaths(nodeMajor: number | undefined): readonly SearchPath[] {
  if (nodeMajor === undefined) return EVERYWHERE;
  const ofLayers = [`/opt/nodejs/node${nodeMajor}/node_modules`, '/opt/nodejs/node_modules'];
  const whole = [...ofLayers, '/var/runtime/node_modules', '/var/runtime', '/var/task'];
  return [{ variable: 'NODE_PATH', what: 'npm packages', ofLayers, whole }, ...EVERYWHERE];
}
