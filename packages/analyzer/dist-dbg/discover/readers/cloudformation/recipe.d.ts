import { type Makefile, type RecipeLine } from './makefile-rules.ts';
import { type StagedFiles } from './staged-files.ts';
/** How far a target's commands could be followed. */
export interface RecipeOutcome {
    /** The first line whose effect on the files is not known. */
    readonly unknown?: RecipeLine;
    /** Nothing ships but what is in the staged files: false also after `pip install`, which we understand and do not follow. */
    readonly complete: boolean;
}
/** Carries out a target's commands, and those of its prerequisites, on staged files. */
export declare function followRecipe(makefile: Makefile, target: string, staged: StagedFiles): RecipeOutcome;
/** A target's own rule, else one like `build-%`. */
export declare function ruleOf({ rules }: Makefile, target: string): {
    readonly prerequisites: readonly string[];
    readonly recipe: readonly RecipeLine[];
} | undefined;
//# sourceMappingURL=recipe.d.ts.map