import type { Language } from './languages.ts';
import type { Shop } from './shop.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Why a rule has nothing to say behind some door. */
export const REASONS = {
  asItIs: 'what is written in TypeScript is not what runs: a build decides on its imports',
  binary: 'it stands on a native binary, which ESLint cannot read',
  bucket: 'it uploads zips by way of a bucket, which takes more',
  joins: 'a list of layers joins the shared one there, it does not replace it',
  keeps: 'there, or as written there, old versions of a layer are kept',
  noBuild: 'nothing is built there: the folder is zipped as it lies',
  terraform: 'it hands zips to Lambda itself in Terraform and Pulumi alone, and ESLint cannot read Terraform',
} as const;

export type Reason = keyof typeof REASONS;

/** Where a rule is heard, so that both doors can be listened at. */
export interface RuleCase {
  /** Said of declarations, in every language but those of `except`. */
  readonly declared?: Shop;
  readonly except?: Partial<Readonly<Record<Language, Reason>>>;
  /** Said of files, by the file it is said of; one project each. */
  readonly written?: Readonly<Record<string, Files>>;
  /** Endings of code in which it is silent. */
  readonly unwritten?: Readonly<Record<string, Reason>>;
  /** Said where ESLint hears nothing. */
  readonly unheard?: { readonly file: string; readonly files: Files; readonly why: Reason };
}
