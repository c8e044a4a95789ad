import { compareText, type SkippedPath } from '../findings';

/** By path, then reason, then detail. */
export function compareSkipped(left: SkippedPath, right: SkippedPath): number {
  return (
    compareText(left.path, right.path) ||
    compareText(left.reason, right.reason) ||
    compareText(left.detail ?? '', right.detail ?? '')
  );
}
