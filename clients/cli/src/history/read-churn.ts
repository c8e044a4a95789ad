import { isBelowRepository } from './is-below-repository';
import { askPlumbing, runGit } from './run-git';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How many commits touched each file below a directory, by its path from there. */
export type Churn = ReadonlyMap<string, number>;

/** Churn of one directory, remembered by its newest commit. */
export interface ChurnMemory {
  recall(commit: string): Churn | undefined;
  keep(commit: string, churn: Churn): void;
}

/**
 * Churn within a year before the newest commit: the same for the same history, whatever the day. Undefined where the directory is
 * in no work tree of git.
 */
export async function readChurn(
  directory: string,
  signal: AbortSignal,
  memory?: ChurnMemory,
): Promise<Churn | undefined> {
  if (!isBelowRepository(directory)) return undefined;
  const head = await askPlumbing(directory, ['rev-parse', '--is-shallow-repository', 'HEAD'], signal);
  const [isShallow, commit] = head?.trim().split('\n') ?? [];
  if (commit === undefined) return undefined;
  // More of a shallow history may be fetched without its newest commit being another one.
  if (isShallow !== 'false') return countCommits(directory, commit, signal);
  const known = memory?.recall(commit);
  if (known !== undefined) return known;
  const churn = await countCommits(directory, commit, signal);
  if (churn !== undefined) memory?.keep(commit, churn);
  return churn;
}

async function countCommits(directory: string, commit: string, signal: AbortSignal): Promise<Churn | undefined> {
  const newest = await askPlumbing(directory, ['rev-list', '--timestamp', '--max-count=1', commit, '--'], signal);
  const seconds = Number(newest?.split(' ')[0]);
  if (newest === undefined || !Number.isSafeInteger(seconds) || seconds <= 0) return undefined;
  const since = `--since=@${seconds - YEAR_SECONDS}`;
  const names = await runGit(
    directory,
    ['log', since, '--format=', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', commit, '--', '.'],
    signal,
  );
  return names === undefined ? undefined : countNames(names);
}

function countNames(names: string): Churn {
  const churn = new Map<string, number>();
  for (const name of names.split('\0')) if (name !== '') churn.set(name, (churn.get(name) ?? 0) + 1);
  return churn;
}
