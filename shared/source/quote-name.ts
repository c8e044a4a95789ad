const MAX_CHARACTERS = 80;

/** A hostile name made fit for an error message: cut, quoted, and nothing invisible in it. */
export function quoteName(name: string): string {
  const characters = Array.from(name);
  const shown = characters.slice(0, MAX_CHARACTERS).map(escapeCharacter).join('');
  return `"${shown}${characters.length > MAX_CHARACTERS ? '…' : ''}"`;
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
