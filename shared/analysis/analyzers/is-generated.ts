/** People who write generators put it at the top. */
const HEAD_CHARACTERS = 2000;
const MARK =
  /@generated\b|\bdo not (?:edit|modify)\b|\bcode generated\b|\b(?:auto-?|automatically )generated\b|\bthis (?:file|code) (?:was|is) generated\b|\bgenerated (?:by|automatically)\b|\bgenerated from \S+ by\b|\bA Bison parser, made by\b|\bcode produced by gperf\b/i;

/** Whether a text says that a program wrote it. */
export function isGenerated(text: string): boolean {
  return MARK.test(text.slice(0, HEAD_CHARACTERS));
}
