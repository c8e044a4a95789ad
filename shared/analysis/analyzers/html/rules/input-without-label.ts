import { ancestorOf, attributeOf, mayHave, tagOf, wordOf, type HtmlElement, type HtmlRule } from '../html-file';

const FIELDS: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);
/** Fields that people do not fill in, or that carry their text themselves. */
const WITHOUT: ReadonlySet<string> = new Set(['hidden', 'submit', 'button', 'reset', 'image']);
/** Components of frameworks bring their own. */
const LABELS: ReadonlySet<string> = new Set(['label', 'template', 'mat-form-field']);

export const inputWithoutLabel: HtmlRule = {
  id: 'html/input-without-label',
  grade: 'suspect',
  description: 'Nothing says what a form field is for.',
  help: 'People who do not see the page hear “edit text” alone, and a click on the text beside it does not lead into it. Put a `<label for="…">` to it, or an `aria-label`.',
  bad: '<form>Name <input id="name" type="text"></form>\n',
  good: '<form><label for="name">Name</label> <input id="name" type="text"></form>\n',
  *check({ elements, isTemplate }) {
    const labelled = new Set(
      elements.flatMap((element) => (element.name === 'label' ? (wordOf(element, 'for') ?? []) : [])),
    );
    for (const element of elements) {
      if (!FIELDS.has(element.name) || WITHOUT.has(wordOf(element, 'type') ?? 'text')) continue;
      if (saysItself(element)) continue;
      // A button opens it.
      if (/display\s*:\s*none/.test(wordOf(element, 'style') ?? '')) continue;
      const id = wordOf(element, 'id');
      if (attributeOf(element, 'type')?.isDynamic === true || (id !== undefined && labelled.has(id))) continue;
      // The label may stand in another piece of the page.
      if (isTemplate && mayHave(element, 'id')) continue;
      if (ancestorOf(element, ({ name }) => LABELS.has(name)) !== undefined) continue;
      yield { at: tagOf(element), message: 'Say in a label what this field is for.' };
    }
  },
};

function saysItself(element: HtmlElement): boolean {
  if (mayHave(element, 'aria-label', 'aria-labelledby', 'title', 'placeholder', 'hidden', 'aria-hidden')) return true;
  // A component that stands in for the field shows the label that it is given.
  return mayHave(element, 'is') && mayHave(element, 'label');
}
