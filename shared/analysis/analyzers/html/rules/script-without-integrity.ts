import { mayHave, tagOf, wordOf, type HtmlRule } from '../html-file';

export const scriptWithoutIntegrity: HtmlRule = {
  id: 'html/script-without-integrity',
  grade: { cwe: [353, 829], severity: 3.7, confidence: 'medium' },
  enabled: false,
  description: 'A page runs a script of others, whatever it has become.',
  help: 'Whoever gets hold of that server gets hold of the page. Write its hash into `integrity`, or serve a copy of your own.',
  bad: '<script src="https://cdn.example.org/shop-1.0.js"></script>\n',
  good: '<script src="https://cdn.example.org/shop-1.0.js" integrity="sha384-oqVuAfXR" crossorigin="anonymous"></script>\n',
  *check({ elements }) {
    for (const element of elements) {
      if (element.name !== 'script' || mayHave(element, 'integrity')) continue;
      if (/^(?:https?:)?\/\//.test(wordOf(element, 'src') ?? '')) {
        yield { at: tagOf(element), message: 'Say in “integrity” what this script must be.' };
      }
    }
  },
};
