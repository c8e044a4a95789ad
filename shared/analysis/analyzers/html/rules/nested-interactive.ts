import { ancestorOf, tagOf, type HtmlRule } from '../html-file';

const INSIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['a', 'button']],
  ['button', ['a', 'button']],
  ['form', ['form']],
  ['select', ['a', 'button']],
  ['textarea', ['a', 'button']],
]);

export const nestedInteractive: HtmlRule = {
  id: 'html/nested-interactive',
  grade: 'bug',
  description: 'A link, button or form stands inside another.',
  help: 'Browsers take them apart or do not agree which one a click means. Put one beside the other.',
  bad: '<a href="/shop"><button>Buy</button></a>\n',
  good: '<a class="button" href="/shop">Buy</a>\n',
  *check({ elements, isTemplate }) {
    for (const element of elements) {
      const refused = INSIDE.get(element.name);
      if (refused === undefined) continue;
      const outer = ancestorOf(element, ({ name }) => refused.includes(name) || name === 'template' || name === 'svg');
      if (outer === undefined || !refused.includes(outer.name) || (isTemplate && outer.name === element.name)) continue;
      yield { at: tagOf(element), message: `<${element.name}> may not stand in <${outer.name}>.` };
    }
  },
};
