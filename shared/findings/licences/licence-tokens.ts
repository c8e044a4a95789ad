const NAME = /^[A-Za-z0-9][A-Za-z0-9.+:-]*$/;
const MAX_LENGTH = 500;

/** The names in an SPDX expression, each with its exception, its operators and parentheses; undefined for any other text. */
export function licenceTokens(expression: string): string[] | undefined {
  if (expression.length > MAX_LENGTH) return undefined;
  // Before Cargo knew expressions, a slash stood for a choice.
  const spaced = expression.replaceAll('/', ' OR ').replaceAll(/([()])/g, ' $1 ');
  const words = spaced.trim().split(/\s+/);
  const tokens: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (isOperator(word)) {
      tokens.push(word.toUpperCase());
      continue;
    }
    if (!NAME.test(word)) return undefined;
    const exception = words[index + 1]?.toUpperCase() === 'WITH' ? (words[index + 2] ?? '') : undefined;
    if (exception !== undefined && !NAME.test(exception)) return undefined;
    tokens.push(exception === undefined ? word : `${word} WITH ${exception}`);
    if (exception !== undefined) index += 2;
  }
  return tokens;
}

function isOperator(word: string): boolean {
  return /^(?:\(|\)|and|or)$/i.test(word);
}
