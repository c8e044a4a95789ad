import type { RawFinding, Region } from './finding';

/** The order of every report: path by bytes, region, rule id, message. */
export function compareFindings(left: RawFinding, right: RawFinding): number {
  return (
    compareText(left.path, right.path) ||
    compareRegions(left.region, right.region) ||
    compareText(left.ruleId, right.ruleId) ||
    compareText(left.message, right.message)
  );
}

export function compareRegions(left: Region, right: Region): number {
  return (
    left.startLine - right.startLine ||
    left.startColumn - right.startColumn ||
    left.endLine - right.endLine ||
    left.endColumn - right.endColumn
  );
}

/** Order of the UTF-8 bytes; the same on every machine, unlike a locale's order, and for astral characters unlike `<`. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const leftUnit = left.charCodeAt(index);
    const rightUnit = right.charCodeAt(index);
    if (leftUnit !== rightUnit) return byteRank(leftUnit) - byteRank(rightUnit);
  }
  return left.length - right.length;
}

/** Surrogates stand for characters above U+FFFF, so they come after every other code unit. */
function byteRank(codeUnit: number): number {
  const isSurrogate = codeUnit >= 0xd800 && codeUnit <= 0xdfff;
  return isSurrogate ? codeUnit + 0x10000 : codeUnit;
}
