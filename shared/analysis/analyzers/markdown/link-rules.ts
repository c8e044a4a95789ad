import type { ModelRule } from '../../model-rules/model-rule';

export const BROKEN_LINK_RULE = 'markdown/broken-link';
export const BROKEN_ANCHOR_RULE = 'markdown/broken-anchor';

/** Rules that need the other files of the repository too. */
export const LINK_RULES: readonly Omit<ModelRule<never>, 'check'>[] = [
  {
    id: BROKEN_LINK_RULE,
    grade: 'bug',
    description: 'A link leads to a document that there is none of.',
    help: 'Whoever follows it finds nothing. The file was moved, renamed or removed, or its name is misspelt: capital letters count.',
    bad: 'See the [guide](docs/guid.md).\n',
    good: 'See the [guide](docs/guide.md).\n',
  },
  {
    id: BROKEN_ANCHOR_RULE,
    grade: 'suspect',
    description: 'A link leads to a heading that there is none of.',
    help: 'Whoever follows it lands at the top of the page. Headings are linked by their words, in lower case, with hyphens between.',
    bad: '# Install\n\nSee [how to use it](#usage).\n',
    good: '# Usage\n\nSee [how to use it](#usage).\n',
  },
];
