const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['\n', ''],
]);
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([^]))/gu;
const LAST_CHARACTER = 0x10ffff;

/** The characters that a piece of a literal stands for. */
export function stringValue(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, hex2?: string, hex4?: string, hex8?: string, octal?: string, other?: string) => {
    const hex = hex2 ?? hex4 ?? hex8;
    if (hex !== undefined) return character(parseInt(hex, 16), whole);
    if (octal !== undefined) return character(parseInt(octal, 8), whole);
    return ESCAPES.get(other ?? '') ?? whole;
  });
}

function character(code: number, whole: string): string {
  return code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
}
