import { codeTerms } from '../../../../shared/search/text/code-terms';

describe('the terms of code', () => {
  it.each<[string, string[]]>([
    ['parseHTTPBody2', ['parsehttpbody2', 'parse', 'http', 'body', '2']],
    ['snake_case_name', ['snake_case_name', 'snake', 'case', 'name']],
    ['__init__', ['init']],
    ['$scope.items', ['scope', 'item']],
    ['MAX_LINES', ['max_line', 'max', 'line']],
    ['boxes queries status class', ['boxe', 'query', 'status', 'class']],
    ['größeÄndern', ['größeändern', 'größe', 'ändern']],
    ['购物车', ['购物', '物车']],
    ['a+b', ['a', 'b']],
    ['💥 ... "" ', []],
    ['x'.repeat(65), []],
  ])('of %s are its names and their parts', (text, terms) => {
    expect(codeTerms(text)).toEqual(terms);
  });

  it('are none of words that are data', () => {
    const hostile = `${'aA'.repeat(200_000)} ${'_'.repeat(200_000)}b ${'1a'.repeat(200_000)} ok`;

    expect(codeTerms(hostile)).toEqual(['ok']);
  });
});
