import type { Finding } from './finding';

export type CodeFlowStep = NonNullable<Finding['codeFlow']>[number];

export interface ShortenedCodeFlow {
  readonly first: readonly CodeFlowStep[];
  /** Steps in between that are left out. */
  readonly omitted: number;
  readonly last: readonly CodeFlowStep[];
}

/** Of a way that is longer than may be shown, how it begins and how it ends: where data enters and where it gets count most. */
export function shortenCodeFlow(codeFlow: readonly CodeFlowStep[], limit: number): ShortenedCodeFlow {
  if (codeFlow.length <= limit) return { first: codeFlow, omitted: 0, last: [] };
  const last = Math.floor(limit / 2);
  return {
    first: codeFlow.slice(0, limit - last),
    omitted: codeFlow.length - limit,
    last: codeFlow.slice(codeFlow.length - last),
  };
}
