const MAX_CHARACTERS = 500;

/** Names and messages come from files that anybody may have written: in a text of many lines each stays on its own. */
export function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return plain.length <= MAX_CHARACTERS ? plain : `${plain.slice(0, MAX_CHARACTERS)}…`;
}
