/** Code in Markdown, in a fence longer than any in the code, so that the code cannot end it. */
export function fencedCode(code: string, indent = ''): string {
  const longest = Math.max(3, ...(code.match(/`+/g) ?? []).map(({ length }) => length + 1));
  const fence = '`'.repeat(longest);
  return [fence, ...code.trimEnd().split('\n'), fence].map((line) => indent + line).join('\n');
}
