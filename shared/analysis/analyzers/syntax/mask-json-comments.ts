const STRING_COMMENT_OR_COMMA =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]])/g;

/** Blanks comments and trailing commas, as long as they were, so that every position stays. */
export function maskJsonComments(text: string): string {
  return text.replace(STRING_COMMENT_OR_COMMA, (match) =>
    match.startsWith('"') ? match : match.replaceAll(/[^\r\n]/g, ' '),
  );
}
