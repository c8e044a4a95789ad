import { context } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import { findTargets } from './targets.ts';

/** Builds a program again whenever one of its files changes, until the process ends. */
export async function watchAll(root: string, log: (line: string) => void): Promise<void> {
  const targets = findTargets(root);
  for (const target of targets) {
    const watched = await context({ ...bundleOptions(target, root), logLevel: 'info' });
    await watched.watch();
  }
  log(`Watching ${targets.length} programs; stop with Ctrl-C.`);
}
