import { compare, parse } from 'semver';

/** npm, crates.io and Go, whose versions start with a `v`; undefined for what is no semantic version. */
export function compareSemver(left: string, right: string): number | undefined {
  const [first, second] = [toSemver(left), toSemver(right)];
  return first === null || second === null ? undefined : compare(first, second);
}

function toSemver(version: string): ReturnType<typeof parse> {
  // Advisories write `0` and `1.2` for `0.0.0` and `1.2.0`.
  const short = /^v?(\d{1,15}(?:\.\d{1,15})?)$/.exec(version)?.[1];
  return parse(short === undefined ? version : `${short}${short.includes('.') ? '' : '.0'}.0`, { loose: true });
}
