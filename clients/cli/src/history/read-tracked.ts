import { isBelowRepository } from './is-below-repository';
import { runGit } from './run-git';

/** They keep a folder, which may be full of what nobody added, and hold nothing. */
const KEEPS_FOLDER = /(?:^|\/)\.(?:gitkeep|keep|gitignore)$/;

/**
 * Of what ignore files name, the files that git keeps all the same, by their paths from the directory on, and the folders that hold one,
 * with `/` at the end. Nothing where git cannot tell.
 */
export async function readTracked(directory: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const tracked = new Set<string>();
  if (!isBelowRepository(directory)) return tracked;
  const question = ['ls-files', '--cached', '--ignored', '--exclude-standard', '-z', '--', '.'];
  for (const name of (await runGit(directory, question, signal))?.split('\0') ?? []) {
    if (name === '' || KEEPS_FOLDER.test(name)) continue;
    tracked.add(name);
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end + 1);
      if (tracked.has(folder)) break;
      tracked.add(folder);
    }
  }
  return tracked;
}
