import { runGit } from './run-git';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * How many commits touched each file below a directory, by its path from there, within a year before the newest commit:
 * the same for the same history, whatever the day. Undefined where the directory is in no work tree of git.
 */
export async function readChurn(
  directory: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number> | undefined> {
  const newest = await runGit(directory, ['log', '-1', '--format=%ct', 'HEAD', '--'], signal);
  const seconds = Number(newest);
  if (newest === undefined || !Number.isSafeInteger(seconds) || seconds <= 0) return undefined;
  const since = `--since=@${seconds - YEAR_SECONDS}`;
  const names = await runGit(
    directory,
    ['log', since, '--format=', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', 'HEAD', '--', '.'],
    signal,
  );
  return names === undefined ? undefined : countNames(names);
}

function countNames(names: string): ReadonlyMap<string, number> {
  const churn = new Map<string, number>();
  for (const name of names.split('\0')) if (name !== '') churn.set(name, (churn.get(name) ?? 0) + 1);
  return churn;
}
