import type { Range } from '../../../../model/place.ts';
/** An expression of Terraform's language; every part knows where it stands. */
export type Expression = Literal | (Ranged & {
    readonly kind: 'template';
    readonly parts: readonly Expression[];
}) | (Ranged & {
    readonly kind: 'list';
    readonly items: readonly Expression[];
}) | (Ranged & {
    readonly kind: 'object';
    readonly entries: readonly ObjectEntry[];
}) | ForExpression | (Ranged & {
    readonly kind: 'name';
    readonly name: string;
}) | Member | (Ranged & {
    readonly kind: 'index';
    readonly of: Expression;
    readonly index: Expression;
})
/** `each` is applied to every item of `of`, which it knows by the name `*`. */
 | (Ranged & {
    readonly kind: 'splat';
    readonly of: Expression;
    readonly each: Expression;
}) | Call | (Ranged & {
    readonly kind: 'conditional';
    readonly test: Expression;
    readonly yes: Expression;
    readonly no: Expression;
}) | (Ranged & {
    readonly kind: 'operation';
    readonly operator: string;
    readonly operands: readonly Expression[];
})
/** `%{ if … }` and `%{ for … }` in a text. */
 | (Ranged & {
    readonly kind: 'directive';
});
interface Ranged {
    /** Quotes and brackets included. */
    readonly range: Range;
}
export interface Literal extends Ranged {
    readonly kind: 'literal';
    readonly value: string | number | boolean | null;
}
export interface ObjectEntry {
    readonly key: Expression;
    readonly value: Expression;
}
export interface Member extends Ranged {
    readonly kind: 'member';
    readonly of: Expression;
    readonly name: string;
}
export interface Call extends Ranged {
    readonly kind: 'call';
    readonly name: string;
    readonly items: readonly Expression[];
    /** `f(list...)`: the last argument stands for several. */
    readonly spreads: boolean;
}
/** `[for …]`, or `{for …}` when it has a key. */
export interface ForExpression extends Ranged {
    readonly kind: 'for';
    readonly keyName?: string;
    readonly valueName: string;
    readonly collection: Expression;
    readonly key?: Expression;
    readonly value: Expression;
    readonly condition?: Expression;
    /** `...` after the value: equal keys make a list. */
    readonly groups: boolean;
}
export interface Label extends Ranged {
    readonly text: string;
}
/** `type "label" "label" { … }`. */
export interface Block {
    readonly type: string;
    readonly labels: readonly Label[];
    readonly range: Range;
    readonly body: Body;
}
export interface Body {
    readonly attributes: ReadonlyMap<string, Expression>;
    readonly blocks: readonly Block[];
}
/** What a text says, and the first place that is not valid. */
export interface ReadBody {
    readonly body: Body;
    readonly fault?: {
        readonly range: Range;
        readonly reason: string;
    };
}
export {};
//# sourceMappingURL=syntax.d.ts.map