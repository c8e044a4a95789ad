import { ALL_WEAKNESSES, NO_WEAKNESSES, weaknessSet, type WeaknessSet } from './taint';
import { complement, overlap, single, SPACES, WORD, type CharacterSet } from '../patterns/character-set';
import { parsePattern, type PatternNode } from '../patterns/parse-pattern';
import type { Weakness } from '../models';

const MARKUP = `<>"'&\``;
const QUOTES = `"'\`\\`;
const SPACE = ' \t\n';
/** The characters without which data is no danger there. */
const NEEDED: readonly (readonly [weaknesses: readonly Weakness[], characters: string])[] = [
  [['sql-injection'], `${QUOTES};()<>=#*|&!${SPACE}`],
  [['nosql-injection'], `${QUOTES}{}[]()$;`],
  [['ldap-injection'], `()*&|!=\\\0`],
  [['xpath-injection'], `${QUOTES}()[]@=|${SPACE}`],
  [['command-injection'], `${QUOTES};|&$<>(){}[]*?~!#${SPACE}`],
  [['code-injection', 'template-injection'], `${QUOTES}(){}[]<>;=$%#${SPACE}`],
  [['path-traversal', 'zip-slip'], '/\\'],
  [['cross-site-scripting'], `${MARKUP}(`],
  [['xml-external-entities'], '<&%'],
  [['log-injection', 'header-injection'], '\n\r'],
  [['regex-denial-of-service'], '()[]{}*+?|\\.'],
  [['format-string'], '%{}'],
];

/**
 * What a text is harmless for that is matched as a whole by a pattern; nothing where the pattern cannot be read. `isBound`
 * tells that it is always matched as a whole: any other has to say where the text begins and ends.
 */
export function harmlessBehind(pattern: string, isBound: boolean): WeaknessSet {
  const node = parsePattern(pattern);
  if (node === undefined || !(isBound || isAnchored(pattern, node))) return NO_WEAKNESSES;
  const taken = charactersOf(node);
  if (overlap(taken, OTHERS).length === 0) return ALL_WEAKNESSES;
  const without = NEEDED.filter(([, characters]) => !holdsOneOf(taken, characters)).flatMap(
    ([weaknesses]) => weaknesses,
  );
  // What begins with one slash stays on the server.
  if (!holdsOneOf(taken, ':\\') && beginsWithOneSlash(node)) without.push('open-redirect');
  if (!holdsOneOf(taken, ':/\\')) without.push('open-redirect');
  return weaknessSet(without);
}

function isAnchored(pattern: string, node: PatternNode): boolean {
  return node.kind === 'sequence' && /^(?:\^|\\A)/.test(pattern) && /(?:(?:^|[^\\])(?:\\\\)*\$|\\[zZ])$/.test(pattern);
}

/** All characters that are taken anywhere. */
function charactersOf(node: PatternNode): CharacterSet {
  if (node.kind === 'set') return node.set;
  if (node.kind === 'repeat') return charactersOf(node.item);
  return node.kind === 'sequence' || node.kind === 'alternatives' ? node.items.flatMap(charactersOf) : [];
}

function holdsOneOf(set: CharacterSet, characters: string): boolean {
  return Array.from(characters).some((one) => overlap(set, single(one.charCodeAt(0))).length > 0);
}

/** All but letters, digits and what stands between words. */
const OTHERS: CharacterSet = complement([...WORD, ...SPACES, [44, 45]]);

function beginsWithOneSlash(node: PatternNode): boolean {
  if (node.kind !== 'sequence') return false;
  const [first, second] = node.items.filter(({ kind }) => kind !== 'assertion' && kind !== 'empty');
  const isSlash = first?.kind === 'set' && first.set.length === 1 && first.set[0]?.[0] === 47 && first.set[0][1] === 47;
  const next = second?.kind === 'repeat' && second.min > 0 ? second.item : second;
  return isSlash && next?.kind === 'set' && !holdsOneOf(next.set, '/\\');
}
