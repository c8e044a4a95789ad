import { evaluateLicence } from './evaluate-licence';
import { licenceTokens } from './licence-tokens';
import { spdxName } from './spdx-name';

/** An expression of identifiers that SPDX knows, as SPDX writes them; undefined for any other text, such as `UNLICENSED` or `BSD`. */
export function toSpdxExpression(text: string): string | undefined {
  if (evaluateLicence(text, () => true) === undefined) return undefined;
  const tokens = (licenceTokens(text) ?? []).map((token) => (OPERATORS.has(token) ? token : licenceOf(token)));
  if (tokens.includes(undefined)) return undefined;
  return tokens.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}

const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', '(', ')']);

function licenceOf(token: string): string | undefined {
  const [licence = '', exception] = token.split(' WITH ');
  const name = nameOf(licence);
  const exceptionName = exception === undefined ? undefined : nameOf(exception);
  if (name === undefined || (exception !== undefined && exceptionName === undefined)) return undefined;
  return exceptionName === undefined ? name : `${name} WITH ${exceptionName}`;
}

function nameOf(given: string): string | undefined {
  // A name of the author's own, which the expression may hold.
  if (/^(?:DocumentRef-[A-Za-z0-9.-]+:)?(?:LicenseRef|AdditionRef)-[A-Za-z0-9.-]+$/.test(given)) return given;
  const known = spdxName(given);
  if (known !== undefined || !given.endsWith('+')) return known;
  const earliest = spdxName(given.slice(0, -1));
  return earliest === undefined ? undefined : `${earliest}+`;
}
