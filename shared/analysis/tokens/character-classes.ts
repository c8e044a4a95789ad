/** What a UTF-16 code unit can be at the start of a token; everything beyond ASCII counts as part of a word. */
export const SPACE = 0;
export const WORD = 1;
export const OPERATOR = 2;
export const CLOSER = 3;

export function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] ?? OPERATOR) : code === 0xa0 || code === 0x2028 || code === 0x2029 ? SPACE : WORD;
}

const CLASSES = asciiClasses();

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128).fill(OPERATOR);
  classes.fill(SPACE, 0, 33);
  classes[127] = SPACE;
  for (const character of ')]}') classes[character.charCodeAt(0)] = CLOSER;
  for (let code = 0; code < 128; code++) if (/[\w$]/.test(String.fromCharCode(code))) classes[code] = WORD;
  return classes;
}

const EQUALS = 61;
const DOT = 46;
const DOUBLED = '&|+-<>:?*.=';
/** By two ASCII codes, 1 for those that make one operator: a table, since nearly every second token is an operator. */
const PAIRS = pairTable();

/** Where the operator that starts at `start` ends. */
export function operatorEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (first > 127 || !(second < 128) || PAIRS[(first << 7) | second] !== 1) return start + 1;
  const third = text.charCodeAt(start + 2);
  const isDoubled = second === first && DOUBLED.includes(String.fromCharCode(first));
  const isTriple =
    (third === EQUALS && (isDoubled || second === EQUALS)) || (isDoubled && third === first && first === DOT);
  return start + (isTriple ? 3 : 2);
}

function pairTable(): Uint8Array {
  const pairs = ['->', '=>', '<-', '?.', '?:'];
  // After these `=` makes one operator with them: `==`, `!=`, `+=`, `:=`, …
  for (const character of '=!<>+-*/%&|^~:?.') pairs.push(`${character}=`);
  for (const character of DOUBLED) pairs.push(character + character);
  const table = new Uint8Array(128 * 128);
  for (const pair of pairs) table[(pair.charCodeAt(0) << 7) | pair.charCodeAt(1)] = 1;
  return table;
}
