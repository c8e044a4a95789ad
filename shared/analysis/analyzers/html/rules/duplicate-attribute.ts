import type { HtmlRule } from '../html-file';

export const duplicateAttribute: HtmlRule = {
  id: 'html/duplicate-attribute',
  grade: 'bug',
  description: 'An attribute stands twice in one tag.',
  help: 'Browsers take the first and drop the other without a word. Keep one, or join both values.',
  bad: '<p class="a" id="b" class="c">d</p>\n',
  good: '<p class="a c" id="b">d</p>\n',
  *check({ elements }) {
    for (const { attributes, isDynamic } of elements) {
      if (isDynamic) continue;
      const seen = new Set<string>();
      for (const attribute of attributes) {
        if (seen.has(attribute.name)) {
          yield { at: attribute, message: `“${attribute.name}” stands here a second time, and is not read.` };
        }
        seen.add(attribute.name);
      }
    }
  },
};
