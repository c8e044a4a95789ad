const WORDS = /[\p{L}\p{N}_$]+/gu;
/** Where one word of a name ends and the next begins: `parseHTTPBody2` is parse, HTTP, Body, 2. */
const PARTS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}]+|\p{N}+/gu;
/** Scripts that put nothing between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Longer ones are data: nobody looks for them, and a hostile text is full of them. */
const MAX_WORD_CHARACTERS = 200;
const MAX_CHARACTERS = 64;

/**
 * The words of code and of questions about it: names as a whole and their parts, in lower case and the singular, so that
 * `parses requests` finds `parseRequest`.
 */
export function codeTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    if (word.length > MAX_WORD_CHARACTERS) continue;
    if (UNSPACED.test(word)) {
      terms.push(...pairsOf(word));
      continue;
    }
    const parts = word.match(PARTS) ?? [];
    const whole = termOf(word.replace(/^[_$]+|[_$]+$/g, ''));
    if (whole !== '') terms.push(whole);
    if (parts.length > 1) terms.push(...parts.map(termOf).filter((part) => part !== '' && part !== whole));
  }
  return terms;
}

function termOf(word: string): string {
  return word.length > MAX_CHARACTERS ? '' : singular(word.toLowerCase());
}

/** The rules of Harman's S stemmer: they never make two words of different meaning alike. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word.toLowerCase()).slice(0, MAX_CHARACTERS);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
