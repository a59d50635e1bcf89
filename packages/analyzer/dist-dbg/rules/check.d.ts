import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Options } from '../options.ts';
import type { Rule, SyntaxModule } from './define.ts';
/** What the rules are run with, besides the facts. */
export interface Checking {
    /** Findings in other files are dropped. */
    readonly judged: (file: Path) => boolean;
    /** Called with a rule's id when it begins. */
    readonly onRule?: (id: string) => void;
    /** Where a module was parsed before; else it is parsed here, once for all rules. */
    readonly syntaxOf?: (module: Module) => SyntaxModule;
    /** Texts of files that are no modules, templates above all: fingerprints are made of what a finding stands on. */
    readonly textOf?: (file: Path) => string | undefined;
    /** Instead of the registry. */
    readonly rules?: readonly Rule[];
}
/** Runs every rule that is switched on: what they saw, sorted by file, place and rule. */
export declare function check(facts: Facts, options: Options, checking: Checking): readonly Finding[];
//# sourceMappingURL=check.d.ts.map