import { labelOf, type MarkdownRule } from '../markdown-file';

/** Where a line, an entry of a list or a cell of a table begins. */
const BEGINNING = /(?:^|[\n|>])[ \t]*(?:[-*+] |\d+[.)] )?$/;
const LONGEST_BEGINNING = 40;

export const undefinedReference: MarkdownRule = {
  id: 'markdown/undefined-reference',
  grade: 'suspect',
  description: 'A link names an address that is defined nowhere.',
  help: 'It is shown as plain text with brackets. Define it with a line such as `[guide]: guide.md`.',
  bad: 'See the [guide][docs].\n',
  good: 'See the [guide][docs].\n\n[docs]: guide.md\n',
  *check({ prose, links, definitions }) {
    const known = new Set(definitions.map(({ label }) => labelOf(label)));
    for (const { start, end, text, target, style } of links) {
      if (style === 'inline' || /[\w\])\\$]/.test(prose.charAt(start - 1)) || !/[A-Za-z]{2}/.test(text)) continue;
      // A text between blank lines of code, or an index into a list, is no link; a path of Rust is one that rustdoc knows.
      const label = labelOf(target === '' ? text : target);
      const before = prose.slice(Math.max(0, start - LONGEST_BEGINNING), start);
      // Whoever defines nothing writes titles such as `[Bug][api] It fails`.
      if (known.size === 0 && BEGINNING.test(before)) continue;
      if (label === '' || /^[\d^:@.+'"-]|[={}$]|::/.test(label) || known.has(label)) continue;
      yield { at: { start, end }, message: `“${label}” is defined nowhere in this file.` };
    }
  },
};
