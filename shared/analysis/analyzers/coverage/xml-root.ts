const PROLOGUE = /\s+|<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*>/y;
const ROOT = /<([A-Za-z][\w.-]*)/y;

/** The name of the first element of an XML text; undefined where it is no XML, or declares entities of its own. */
export function xmlRoot(head: string): string | undefined {
  let at = 0;
  for (;;) {
    PROLOGUE.lastIndex = at;
    const piece = PROLOGUE.exec(head)?.[0];
    if (piece === undefined) break;
    at += piece.length;
  }
  ROOT.lastIndex = at;
  return ROOT.exec(head)?.[1];
}
