import { attributeOf, mayHave, wordOf, type HtmlRule } from '../html-file';

export const blankTargetWithoutRel: HtmlRule = {
  id: 'html/blank-target-without-rel',
  grade: { cwe: [1022], severity: 3.1, confidence: 'low' },
  enabled: false,
  description: 'A page of others that opens in a new tab can change the tab it came from.',
  help: 'Browsers of today keep the pages apart; older ones, and those inside apps, hand the new page a way back. Write `rel="noopener"`.',
  bad: '<a href="https://example.org" target="_blank">more</a>\n',
  good: '<a href="https://example.org" target="_blank" rel="noopener">more</a>\n',
  *check({ elements }) {
    for (const element of elements) {
      const target = attributeOf(element, 'target');
      if (element.name !== 'a' || wordOf(element, 'target') !== '_blank' || target === undefined) continue;
      if (!/^(?:https?:)?\/\//.test(wordOf(element, 'href') ?? '') || mayHave(element, 'rel')) continue;
      const fix = {
        description: 'Keep the pages apart.',
        edits: [{ start: target.end, end: target.end, text: ' rel="noopener"' }],
      };
      yield { at: target, message: 'Write rel="noopener" to it.', fix };
    }
  },
};
