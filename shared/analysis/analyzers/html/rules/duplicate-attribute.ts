import type { HtmlAttribute, HtmlRule } from '../html-file';

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
      const seen = new Map<string, HtmlAttribute>();
      for (const [index, attribute] of attributes.entries()) {
        const first = seen.get(attribute.name);
        if (first === undefined) {
          seen.set(attribute.name, attribute);
          continue;
        }
        const message = `“${attribute.name}” stands here a second time, and is not read.`;
        const previous = attributes[index - 1] ?? first;
        const edits = [{ start: previous.end, end: attribute.end, text: '' }];
        // With another value, which one is meant is for a person to say.
        const fix = { description: 'Take the second one away', edits };
        yield first.value === attribute.value ? { at: attribute, message, fix } : { at: attribute, message };
      }
    }
  },
};
