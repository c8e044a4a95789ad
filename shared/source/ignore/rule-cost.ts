/**
 * How much work one pattern is for every path it is tried on, in plain patterns. Each further `**` multiplies the ways a deep
 * path can be laid out; six of them on one path of 60 folders take ten seconds.
 */
export function ruleCost(pattern: string): number {
  const globstars = pattern.split('/').filter((segment) => /^\*{2,}$/.test(segment)).length;
  if (pattern.length > MAX_PATTERN_LENGTH) return Infinity;
  return COSTS[globstars] ?? Infinity;
}

const MAX_PATTERN_LENGTH = 2_048;
const COSTS = [1, 1, 20, 1_000];
