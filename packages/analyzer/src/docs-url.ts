const PAGES = 'https://github.com/layerlint/layerlint/blob/main/docs/rules';

/** Where a rule's page can be read. */
export const docsUrl = (rule: string): string => `${PAGES}/${rule}.md#${rule}`;
