import { mayHave, tagOf, wordOf, type HtmlRule } from '../html-file';

export const iframeWithoutSandbox: HtmlRule = {
  id: 'html/iframe-without-sandbox',
  grade: { cwe: [829], severity: 3.1, confidence: 'low' },
  enabled: false,
  description: 'A page of others is shown with all rights.',
  help: 'It may open windows, start downloads and lead the whole tab elsewhere. Write `sandbox` and the rights it needs.',
  bad: '<iframe src="https://example.org/map"></iframe>\n',
  good: '<iframe src="https://example.org/map" sandbox="allow-scripts"></iframe>\n',
  *check({ elements }) {
    for (const element of elements) {
      if (element.name !== 'iframe' || mayHave(element, 'sandbox')) continue;
      if (/^(?:https?:)?\/\//.test(wordOf(element, 'src') ?? '')) {
        yield { at: tagOf(element), message: 'Say in “sandbox” what this page may do.' };
      }
    }
  },
};
