/** JSON without the comments and trailing commas that configuration files of the official emulator may have. */
export function stripComments(text: string): string {
  const token = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]])/g;
  return text.replace(token, (match) => (match.startsWith('"') ? match : ''));
}
