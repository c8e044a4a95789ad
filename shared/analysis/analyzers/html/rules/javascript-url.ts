import type { HtmlRule } from '../html-file';

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

export const javascriptUrl: HtmlRule = {
  id: 'html/javascript-url',
  grade: 'tidy',
  cwe: [83],
  description: 'A link leads to code and not to a place.',
  help: 'It cannot be opened in a new tab, and a policy against foreign scripts blocks it. Use a `<button>` and listen to its clicks.',
  bad: '<a href="javascript:save()">Save</a>\n',
  good: '<button type="button" id="save">Save</button>\n',
  *check({ elements }) {
    for (const element of elements) {
      for (const attribute of element.attributes) {
        if (!ADDRESSES.has(attribute.name) || !/^\s*javascript:/i.test(attribute.value)) continue;
        yield { at: attribute, message: 'This leads to code and not to a place.' };
      }
    }
  },
};
