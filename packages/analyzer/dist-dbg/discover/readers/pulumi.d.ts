import type { Reader } from '../reader.ts';
/** Programs of Pulumi: in TypeScript and JavaScript the file that `Pulumi.yaml` runs and what it imports, in YAML the project itself. */
export declare const pulumi: Reader;
//# sourceMappingURL=pulumi.d.ts.map