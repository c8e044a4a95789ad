/**
 * Where the characters that fit begin at the end of a text; its length where the last one does not fit. In linear time: a pattern that is
 * bound to the end alone, such as ` +$`, is tried from each of a million such characters in the middle, too.
 */
export function startOfEnd(text: string, fits: (character: string) => boolean): number {
  let start = text.length;
  while (start > 0 && fits(text.charAt(start - 1))) start -= 1;
  return start;
}
