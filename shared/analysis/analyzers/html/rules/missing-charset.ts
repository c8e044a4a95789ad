import { tagOf, wordOf, type HtmlElement, type HtmlRule } from '../html-file';

/** It is never looked at. */
function isForwarding(element: HtmlElement): boolean {
  return element.name === 'meta' && wordOf(element, 'http-equiv') === 'refresh';
}

function saysCharset(element: HtmlElement): boolean {
  if (element.name !== 'meta') return false;
  return wordOf(element, 'charset') !== undefined || wordOf(element, 'http-equiv') === 'content-type';
}

export const missingCharset: HtmlRule = {
  id: 'html/missing-charset',
  grade: 'suspect',
  description: 'A page does not say how its characters are written.',
  help: 'Browsers guess, and umlauts and signs come out wrong. Write `<meta charset="utf-8">` first in the head.',
  bad: '<!doctype html>\n<html lang="en"><head><title>Café</title></head><body></body></html>\n',
  good: '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Café</title></head><body></body></html>\n',
  *check({ elements, isTemplate }) {
    const head = elements.find(({ name }) => name === 'head');
    // Layouts fill the head in from elsewhere.
    if (isTemplate || head === undefined || elements.some(saysCharset)) return;
    if (!elements.some(({ name }) => name === 'body') || elements.some(isForwarding)) return;
    // No other text than UTF-8 comes here.
    const edits = [{ start: head.end, end: head.end, text: '<meta charset="utf-8">' }];
    yield {
      at: tagOf(head),
      message: 'Say with <meta charset="utf-8"> how characters are written.',
      fix: { description: 'Say that the page is UTF-8', edits },
    };
  },
};
