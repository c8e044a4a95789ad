import type { Finding } from '../findings';
import { LEVELS_GRAVEST_FIRST } from '../reports';
import type { FindingStore, RunRef } from '../runs';

const PAGE = 200;
const MAX_PAGES = 10;

export interface NewFindings {
  /** The gravest first, and in the order of the report. */
  findings: Finding[];
  /** False where there are more than anybody would read. */
  isAll: boolean;
}

/** What the run found that its baseline does not know, and nobody suppressed. */
export async function newFindings(
  run: RunRef,
  { findings }: { findings: Pick<FindingStore, 'list'> },
): Promise<NewFindings> {
  const found: Finding[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, nextCursor } = await findings.list(run, { state: 'active', baseline: 'new', limit: PAGE, cursor });
    found.push(...items);
    if (nextCursor === undefined) return { findings: gravestFirst(found), isAll: true };
    cursor = nextCursor;
  }
  return { findings: gravestFirst(found), isAll: false };
}

function gravestFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ level }: Finding): number => LEVELS_GRAVEST_FIRST.indexOf(level);
  return findings.toSorted((left, right) => rank(left) - rank(right));
}
