/** A shop's functions and layers, to be written down in each language that declares them. */
export interface Shop {
  readonly functions: Readonly<Record<string, ShopFunction>>;
  readonly layers?: Readonly<Record<string, ShopLayer>>;
  /** Attached to every function that does not say otherwise. */
  readonly shared?: readonly string[];
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

export interface ShopFunction {
  readonly code: string;
  readonly runtime?: string;
  readonly architecture?: string;
  /** Names of the shop's layers, and ARNs. */
  readonly layers?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly image?: true;
  /** Bundled, with these left out. */
  readonly externals?: readonly string[];
}

export interface ShopLayer {
  readonly content: string;
  readonly runtimes?: readonly string[];
  readonly architectures?: readonly string[];
  readonly deletesOldVersions?: true;
  readonly isPublic?: true;
  /** `sam build` puts a folder for the runtime around it. */
  readonly built?: true;
}

export const RUNTIME = 'nodejs22.x';
