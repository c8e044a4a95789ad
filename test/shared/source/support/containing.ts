/** Jest's matcher for a part of a text, with a type. */
export function containing(text: string): unknown {
  return expect.stringContaining(text);
}
