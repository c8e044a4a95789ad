/** Lines without their ends, whichever of the three line ends a file uses. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/u);
}
