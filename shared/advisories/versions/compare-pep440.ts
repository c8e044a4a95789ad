import { compare, valid } from '@renovatebot/pep440';

/** Python; undefined for a version that PEP 440 does not know. */
export function comparePep440(left: string, right: string): number | undefined {
  if (valid(left) === null || valid(right) === null) return undefined;
  return compare(left, right);
}
