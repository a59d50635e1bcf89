import { type Lexing } from './lexing.ts';
export declare function readComment(lexing: Lexing): void;
//# sourceMappingURL=comments.d.ts.map