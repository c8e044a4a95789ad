/** Characters that a reader does not see, or that turn the order of the others around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text from a project with its unseen characters spelt out, so that it cannot pass for another; line ends and tabs stay. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === '\n' || character === '\t'
      ? character
      : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
