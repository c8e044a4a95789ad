import type { RunView } from '../../../../shared/contracts';

export const LEVELS = ['error', 'warning', 'note', 'none'] as const;
export type LevelName = (typeof LEVELS)[number];

/** A run that goes on. */
export function isGoingOn({ state }: Pick<RunView, 'state'>): boolean {
  return state === 'accepted' || state === 'planned' || state === 'running';
}

export type StateColor = 'danger' | 'success' | 'informative' | 'subtle' | 'brand';

export const STATE_COLORS: Readonly<Record<RunView['state'], StateColor>> = {
  accepted: 'informative',
  planned: 'informative',
  running: 'brand',
  succeeded: 'success',
  failed: 'danger',
  cancelled: 'subtle',
};

/** What the findings of a run come to, gravest first; levels without any are left out. */
export function levelsOf({ summary }: Pick<RunView, 'summary'>): { level: LevelName; count: number }[] {
  return LEVELS.map((level) => ({ level, count: summary?.by_level[level] ?? 0 })).filter(({ count }) => count > 0);
}

/** How far a run is, from 0 to 1; undefined while nobody knows how much there is to do. */
export function shareDone({ progress }: Pick<RunView, 'progress'>): number | undefined {
  const { files_total: total, files_done: done } = progress;
  if (total === null) return undefined;
  return total === 0 ? 1 : Math.min(1, done / total);
}

/** Where the source of a run came from. */
export function originOf({ repository, trigger }: Pick<RunView, 'repository' | 'trigger'>): string {
  if (repository !== undefined) {
    const { url, ref, commit } = repository;
    return [url, ref, commit?.slice(0, 12)].filter((part) => part !== undefined).join(' · ');
  }
  return trigger.name === undefined ? 'archive' : `archive ${trigger.name}`;
}
