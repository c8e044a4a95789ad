import type { SearchView } from '../../shared/contracts';
import type { ProjectSearchResult } from '../../shared/jobs';

export function toSearchView({ mode, notice, snapshotId, chunks, hits }: ProjectSearchResult): SearchView {
  return {
    mode,
    ...(notice === undefined ? {} : { notice }),
    snapshot_id: snapshotId,
    chunks,
    items: hits.map(({ startLine, endLine, matchedBy, ...hit }) => ({
      ...hit,
      start_line: startLine,
      end_line: endLine,
      matched_by: matchedBy,
    })),
  };
}
