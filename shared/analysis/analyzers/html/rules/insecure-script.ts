import { attributeOf, wordOf, type HtmlElement, type HtmlRule } from '../html-file';

/** Also what a developer runs, and addresses that stand for others. */
const LOCAL = /^http:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\]|[^/]*\.(?:localhost|local|test|internal)(?=[:/]|$))/;

function isStyle(element: HtmlElement): boolean {
  return element.name === 'link' && wordOf(element, 'rel') === 'stylesheet';
}

export const insecureScript: HtmlRule = {
  id: 'html/insecure-script',
  grade: { cwe: [319, 829], severity: 6.5, confidence: 'high' },
  description: 'A page loads scripts or styles without encryption.',
  help: 'Whoever is on the way can put other code into the page; pages served by HTTPS do not load it at all. Use `https:`.',
  bad: '<script src="http://example.org/shop.js"></script>\n',
  good: '<script src="https://example.org/shop.js"></script>\n',
  *check({ elements }) {
    for (const element of elements) {
      const attribute = attributeOf(element, element.name === 'link' ? 'href' : 'src');
      if (attribute === undefined || !/^http:\/\//i.test(attribute.value) || LOCAL.test(attribute.value)) continue;
      const isLoaded = element.name === 'script' || element.name === 'iframe' || isStyle(element);
      if (isLoaded) yield { at: attribute, message: 'This is loaded without encryption.' };
    }
  },
};
