import { AurelisError } from '../../../../shared/kernel';
import { askGit } from './run-git';

/** Says why git can tell nothing of a directory, where it cannot. */
export async function requireGit(directory: string, signal: AbortSignal): Promise<void> {
  const { isStarted, output, complaint } = await askGit(directory, ['rev-parse', '--is-inside-work-tree'], signal);
  signal.throwIfAborted();
  if (output?.trim() === 'true') return;
  throw new AurelisError('VALIDATION_ERROR', `There is no git history to compare with here: ${why()}`);

  function why(): string {
    if (!isStarted) return 'git could not be started. Is it installed, and in the PATH?';
    if (complaint.includes('dubious ownership')) {
      return 'the directory belongs to somebody else, so git does not trust it. To say that you do: git config --global --add safe.directory <directory>';
    }
    return 'the directory is in no work tree of git. Leave the option out.';
  }
}
