/** Where a rule's page can be read. */
export declare const docsUrl: (rule: string) => string;
//# sourceMappingURL=docs-url.d.ts.map