import { ancestorOf, attributeOf, type HtmlElement, type HtmlRule } from '../html-file';

/** What is in a template is copied elsewhere first. */
function isApart({ name }: HtmlElement): boolean {
  return name === 'template' || name === 'svg' || name === 'noscript';
}

export const duplicateId: HtmlRule = {
  id: 'html/duplicate-id',
  grade: 'bug',
  cwe: [694],
  description: 'Two elements of a page have the same id.',
  help: 'Links, labels and scripts find the first of them alone. Give each an id of its own, or use a class.',
  bad: '<p id="intro">a</p><p id="intro">b</p>\n',
  good: '<p id="intro">a</p><p id="outro">b</p>\n',
  *check({ elements, isTemplate }) {
    // A template engine may take only one of both.
    if (isTemplate) return;
    const seen = new Set<string>();
    for (const element of elements) {
      const id = attributeOf(element, 'id');
      if (id === undefined || id.isDynamic || id.value === '' || ancestorOf(element, isApart) !== undefined) continue;
      if (seen.has(id.value)) yield { at: id, message: `Another element before it has the id “${id.value}” too.` };
      seen.add(id.value);
    }
  },
};
