import { tagOf, wordOf, type HtmlElement, type HtmlRule } from '../html-file';

/** It is never looked at. */
function isForwarding(element: HtmlElement): boolean {
  return element.name === 'meta' && wordOf(element, 'http-equiv') === 'refresh';
}

export const missingTitle: HtmlRule = {
  id: 'html/missing-title',
  grade: 'suspect',
  description: 'A page has no title.',
  help: 'Tabs, bookmarks, search results and screen readers have nothing to call it by. Write a `<title>`.',
  bad: '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head><body></body></html>\n',
  good: '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Shop</title></head><body></body></html>\n',
  *check({ elements, isTemplate }) {
    const head = elements.find(({ name }) => name === 'head');
    // Layouts fill the head in from elsewhere.
    if (isTemplate || head === undefined || elements.some(({ name }) => name === 'title')) return;
    if (!elements.some(({ name }) => name === 'body') || elements.some(isForwarding)) return;
    yield { at: tagOf(head), message: 'Give this page a title.' };
  },
};
