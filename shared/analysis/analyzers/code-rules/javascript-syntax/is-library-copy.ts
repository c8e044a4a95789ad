/** A library that was copied here, told by its folder and the first words of its file, or by a version in its name. */
const COPIED =
  /(?:^|\/)(?:vendors?|third[_-]?party|wwwroot\/lib|lib\/[^/]+\/dist|external|plugins|(?:public|static|assets)\/(?:[^/]+\/)*libs?)\//i;
const OF_OTHERS =
  /^(?:\uFEFF|\s|\/\/[^\n]*\n)*\/\*(?:\*?!|[^/]{0,600}(?:@license|@preserve|\bcopyright\b|\(c\)|\blicensed?\b|\bv\d+\.\d+))/i;
const VERSIONED = /[.-]v?\d+\.\d+(?:\.\d+)?(?:\.slim)?(?:\.min)?\.[cm]?js$/;

/** The words with which a part of a bundle begins; the small ones have too few long lines to be taken for minified. */
const BUNDLED =
  /(?:self|window|globalThis|this|global)(?:\.|\[["'])webpack(?:Chunk|Jsonp)|\b__webpack_ids?__\s*=|For license information please see [\w.-]+\.LICENSE\.txt/;

/** Whether a script was copied from others, who mend it, or put together by a bundler; nobody mends it here. */
export function isLibraryCopy(path: string, text: string): boolean {
  const head = text.slice(0, 1000);
  return VERSIONED.test(path) || BUNDLED.test(head.slice(0, 200)) || (COPIED.test(path) && OF_OTHERS.test(head));
}
