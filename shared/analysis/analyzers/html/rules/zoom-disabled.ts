import { attributeOf, wordOf, type HtmlRule } from '../html-file';

export const zoomDisabled: HtmlRule = {
  id: 'html/zoom-disabled',
  grade: 'suspect',
  description: 'People cannot enlarge a page.',
  help: 'Whoever does not see well cannot read it on a phone. Leave `user-scalable=no` and a small `maximum-scale` away.',
  bad: '<meta name="viewport" content="width=device-width, user-scalable=no">\n',
  good: '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
  *check({ elements }) {
    for (const element of elements) {
      const content = attributeOf(element, 'content');
      if (element.name !== 'meta' || wordOf(element, 'name') !== 'viewport' || content === undefined) continue;
      if (/user-scalable\s*=\s*(?:no|0)\b|maximum-scale\s*=\s*1(?:\.0+)?(?![.\d])/i.test(content.value)) {
        yield { at: content, message: 'Let people enlarge this page.' };
      }
    }
  },
};
