/** A library that was copied here, told by its folder and the first words of its file, or by a version in its name. */
const COPIED = /(?:^|\/)(?:vendors?|third[_-]?party|wwwroot\/lib|lib\/[^/]+\/dist|external|plugins)\//i;
const OF_OTHERS =
  /^(?:\uFEFF|\s|\/\/[^\n]*\n)*\/\*(?:\*?!|[^/]{0,600}(?:@license|\bcopyright\b|\(c\)|\blicensed?\b|\bv\d+\.\d+))/i;
const VERSIONED = /[.-]v?\d+\.\d+(?:\.\d+)?(?:\.slim)?(?:\.min)?\.[cm]?js$/;

/** Whether a script was copied from others, who mend it; nobody here does. */
export function isLibraryCopy(path: string, text: string): boolean {
  return VERSIONED.test(path) || (COPIED.test(path) && OF_OTHERS.test(text.slice(0, 1000)));
}
