import { type Parsed } from './nodes.ts';
/** The first document of a YAML text, with anchors, aliases, merge keys and CloudFormation's short tags resolved. */
export declare function readYaml(text: string): Parsed;
//# sourceMappingURL=read-yaml.d.ts.map