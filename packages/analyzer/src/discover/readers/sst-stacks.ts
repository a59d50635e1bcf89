import { folderOf } from '../../paths.ts';
import type { DeclaredFunction, Reader } from '../reader.ts';
import { codeSignature, functionOf as functionOfCdk } from './cdk-source/functions.ts';
import { isFunction } from './cdk-source/lambda-names.ts';
import { contentSignature, layerOf } from './cdk-source/layers.ts';
import { unitsIn } from './cdk-source/units.ts';
import { withOwnIds } from './sst/own-ids.ts';
import { readApp } from './sst-stacks/app.ts';
import { defaultsFor } from './sst-stacks/defaults.ts';
import { definitionsOf } from './sst-stacks/definitions.ts';
import { functionOf } from './sst-stacks/functions.ts';
import { isStacksConfig } from './sst-stacks/project.ts';

/** The first versions of SST, up to 2: a configuration, and stacks of SST's constructs and of CDK's. */
export const sstStacks: Reader = {
  name: 'sst-stacks',
  recognizes: isStacksConfig,
  read(file, _text, context) {
    const { host } = context;
    const folder = folderOf(file);
    const app = readApp(file, folder, context);
    const { made } = app.reader;
    const { units, idOf } = unitsIn(app.reader, (construct) =>
      isFunction(construct) ? codeSignature(host, construct) : contentSignature(host, construct),
    );
    const names = { host, idOf };
    const ofCdk = units.filter(({ construct }) => isFunction(construct)).map((unit) => functionOfCdk(unit, names));
    const layers = units.filter(({ construct }) => !isFunction(construct)).map((unit) => layerOf(host, unit));
    const given = made
      .flatMap(definitionsOf)
      .map((definition) => functionOf(definition, defaultsFor(definition.made, app), { folder, host, names }));
    const functions: readonly DeclaredFunction[] = [...withOwnIds(given), ...ofCdk.map(({ declared }) => declared)];
    return {
      functions: functions.map((declared) => ({ ...declared, framework: 'sst' })),
      layers: layers.map(({ layer }) => ({ ...layer, framework: 'sst' })),
      exports: new Map(),
      problems: [...ofCdk, ...layers].flatMap(({ problems }) => problems),
    };
  },
};
