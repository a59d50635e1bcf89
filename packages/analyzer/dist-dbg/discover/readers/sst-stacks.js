import { folderOf } from "../../paths.js";
import { codeSignature, functionOf as functionOfCdk } from "./cdk-source/functions.js";
import { isFunction } from "./cdk-source/lambda-names.js";
import { contentSignature, layerOf } from "./cdk-source/layers.js";
import { unitsIn } from "./cdk-source/units.js";
import { withOwnIds } from "./sst/own-ids.js";
import { readApp } from "./sst-stacks/app.js";
import { defaultsFor } from "./sst-stacks/defaults.js";
import { definitionsOf } from "./sst-stacks/definitions.js";
import { functionOf } from "./sst-stacks/functions.js";
import { isStacksConfig } from "./sst-stacks/project.js";
/** The first versions of SST, up to 2: a configuration, and stacks of SST's constructs and of CDK's. */
export const sstStacks = {
    name: 'sst-stacks',
    recognizes: isStacksConfig,
    read(file, _text, context) {
        const { host } = context;
        const folder = folderOf(file);
        const app = readApp(file, folder, context);
        const { made } = app.reader;
        const { units, idOf } = unitsIn(app.reader, (construct) => isFunction(construct) ? codeSignature(host, construct) : contentSignature(host, construct));
        const names = { host, idOf };
        const ofCdk = units.filter(({ construct }) => isFunction(construct)).map((unit) => functionOfCdk(unit, names));
        const layers = units.filter(({ construct }) => !isFunction(construct)).map((unit) => layerOf(host, unit));
        const given = made
            .flatMap(definitionsOf)
            .map((definition) => functionOf(definition, defaultsFor(definition.made, app), { folder, host, names }));
        const functions = [...withOwnIds(given), ...ofCdk.map(({ declared }) => declared)];
        return {
            functions: functions.map((declared) => ({ ...declared, framework: 'sst' })),
            layers: layers.map(({ layer }) => ({ ...layer, framework: 'sst' })),
            exports: new Map(),
            problems: [...ofCdk, ...layers].flatMap(({ problems }) => problems),
        };
    },
};
//# sourceMappingURL=sst-stacks.js.map