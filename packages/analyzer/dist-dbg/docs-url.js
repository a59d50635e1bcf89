const PAGES = 'https://github.com/layerlint/layerlint/blob/main/docs/rules';
/** Where a rule's page can be read. */
export const docsUrl = (rule) => `${PAGES}/${rule}.md#${rule}`;
//# sourceMappingURL=docs-url.js.map