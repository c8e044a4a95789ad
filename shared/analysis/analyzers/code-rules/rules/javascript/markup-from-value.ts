import type { CodeRule } from '../../code-rule';
import { varyingParts } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

const HARMLESS =
  /(?:escape|sanitize|encode|purify|clean|count|length|index|width|height|size|number|total|percent|\bid|Id|icon|svg|html|markup|t\(|i18n|translate|toFixed|join)\b|escape|sanitize|purify|encode|i18n|translate|toFixed|\.map\(|html|icon|^\d|^[ijkn]$|^[\w.]+ [-*\/] /i;

export const markupFromValue: CodeRule = {
  id: 'javascript/markup-from-value',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [79], severity: 6.1, confidence: 'low' },
  description: 'HTML is put together from values and put into the page.',
  help: 'A value with a tag in it runs a script in the name of whoever looks at the page. Set `textContent`, make elements, or clean the text with DOMPurify first.',
  bad: 'list.innerHTML = `<li>${user.name}</li>`;',
  good: `const item = document.createElement('li');
item.textContent = user.name;`,
  query: `((assignment_expression left: (member_expression property: (property_identifier) @name) right: (_) @value) @place
    (#any-of? @name "innerHTML" "outerHTML"))
    ((augmented_assignment_expression left: (member_expression property: (property_identifier) @name) right: (_) @value) @place
    (#any-of? @name "innerHTML" "outerHTML"))
    ((call_expression function: (member_expression object: (identifier) @object property: (property_identifier) @name)
      arguments: (arguments . (_) @value)) @place (#eq? @object "document") (#any-of? @name "write" "writeln"))
    ((call_expression function: (member_expression property: (property_identifier) @name)
      arguments: (arguments (_) (_) @value)) @place (#eq? @name "insertAdjacentHTML"))`,
  check(match) {
    const parts = varyingParts(match.node('value')).filter(({ text }) => !HARMLESS.test(text));
    if (parts.length === 0 || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('place'), message: 'A tag in one of these values becomes part of the page.' };
  },
};
