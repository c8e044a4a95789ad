/** Of the standard normal distribution: 95 % lie within so many deviations of the mean. */
const Z = 1.959964;

export interface Share {
  readonly share: number;
  /** Where the share of all such cases lies, with 95 % confidence. */
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval (Wilson 1927, "Probable inference"), which holds for few cases and for shares of 0 and 1; undefined for none. */
export function shareOf(count: number, total: number): Share | undefined {
  if (total === 0) return undefined;
  const share = count / total;
  const weight = 1 + Z ** 2 / total;
  const middle = (share + Z ** 2 / (2 * total)) / weight;
  const reach = (Z / weight) * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/**
 * How likely a difference at least as large is where both are equally good: McNemar's exact test, two-sided, over the cases that one of
 * them alone has solved.
 */
export function chanceOfDifference(onlyLeft: number, onlyRight: number): number {
  const total = onlyLeft + onlyRight;
  let tail = 0;
  let term = 0.5 ** total;
  for (let solved = 0; solved <= Math.min(onlyLeft, onlyRight); solved++) {
    tail += term;
    term = (term * (total - solved)) / (solved + 1);
  }
  return Math.min(1, 2 * tail);
}
