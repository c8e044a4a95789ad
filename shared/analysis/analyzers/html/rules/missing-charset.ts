import { tagOf, wordOf, type HtmlAttribute, type HtmlElement, type HtmlRule } from '../html-file';

/** It is never looked at. */
function isForwarding(element: HtmlElement): boolean {
  return element.name === 'meta' && wordOf(element, 'http-equiv') === 'refresh';
}

function saysCharset(element: HtmlElement): boolean {
  if (element.name !== 'meta') return false;
  return wordOf(element, 'charset') !== undefined || wordOf(element, 'http-equiv') === 'content-type';
}

const XML_WITH_ENCODING = /^\uFEFF?<\?xml[^>]*\bencoding=/;

function isOfXhtml({ name, value }: HtmlAttribute): boolean {
  return name === 'xmlns' && value.endsWith('/xhtml');
}

export const missingCharset: HtmlRule = {
  id: 'html/missing-charset',
  grade: 'suspect',
  description: 'A page does not say how its characters are written.',
  help: 'Browsers guess, and umlauts and signs come out wrong. Write `<meta charset="utf-8">` first in the head.',
  bad: '<!doctype html>\n<html lang="en"><head><title>Café</title></head><body></body></html>\n',
  good: '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Café</title></head><body></body></html>\n',
  *check({ elements, isTemplate, text }) {
    const head = elements.find(({ name }) => name === 'head');
    // Layouts fill the head in from elsewhere.
    if (isTemplate || head === undefined || elements.some(saysCharset) || XML_WITH_ENCODING.test(text)) return;
    if (!elements.some(({ name }) => name === 'body') || elements.some(isForwarding)) return;
    // No other text than UTF-8 comes here.
    const line = /^\r?\n[ \t]*(?=<)/.exec(text.slice(head.end, head.end + 100))?.[0] ?? '';
    const end = elements.some(({ attributes }) => attributes.some(isOfXhtml)) ? ' />' : '>';
    const edits = [{ start: head.end, end: head.end, text: `${line}<meta charset="utf-8"${end}` }];
    yield {
      at: tagOf(head),
      message: 'Say with <meta charset="utf-8"> how characters are written.',
      fix: { description: 'Say that the page is UTF-8', edits },
    };
  },
};
