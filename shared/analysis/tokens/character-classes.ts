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
/** After these `=` makes one operator with them: `==`, `!=`, `+=`, `:=`, … */
const BEFORE_EQUALS = codes('=!<>+-*/%&|^~:?.');
const DOUBLED = codes('&|+-<>:?*.=');
const PAIRS = new Set(['->', '=>', '<-', '?.', '?:']);

/** Where the operator that starts at `start` ends. */
export function operatorEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const isDoubled = second === first && has(DOUBLED, first);
  const isPair =
    isDoubled || (second === EQUALS && has(BEFORE_EQUALS, first)) || PAIRS.has(text.slice(start, start + 2));
  if (!isPair) return start + 1;
  const third = text.charCodeAt(start + 2);
  const isTriple =
    (third === EQUALS && (isDoubled || second === EQUALS)) || (isDoubled && third === first && first === 46);
  return start + (isTriple ? 3 : 2);
}

function codes(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function has(table: Uint8Array, code: number): boolean {
  return code < 128 && table[code] === 1;
}
