import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { lazyPackages } from './lazy-packages.ts';
import { oneLanguage } from './one-language.ts';
import { sourceDigest } from './source-digest.ts';
import type { Target } from './target.ts';
import { withoutNode } from './without-node.ts';

export function bundleOptions(target: Target, root: string): BuildOptions {
  const options = {
    absWorkingDir: root,
    entryPoints: [target.entry],
    outfile: join(root, target.outfile),
    bundle: true,
    // Licences of bundled packages are kept in a file beside the bundle.
    legalComments: 'linked' as const,
    metafile: true,
    logLevel: 'warning' as const,
  };
  return target.isForBrowsers === true
    ? { ...options, ...browserOptions() }
    : { ...options, ...nodeOptions(target, root) };
}

/** CommonJS, because the Functions host hands `@azure/functions-core` to `require` only. */
function nodeOptions(target: Target, root: string): BuildOptions {
  return {
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    sourcemap: true,
    // Node.js reads and checks every character each time a program or a thread starts. Names stay as they are, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    packages: target.packages === 'external' ? 'external' : 'bundle',
    external: [...target.external],
    // CommonJS has no import.meta; packages such as storage-blob read it while they load.
    define: {
      'import.meta.url': '__importMetaUrl',
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
      AURELIS_SOURCE_DIGEST: JSON.stringify(sourceDigest(root)),
    },
    banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [lazyPackages(root)],
  };
}

/** Everything is sent to whoever opens the page: as little as can be, and nothing that only Node.js has. */
function browserOptions(): BuildOptions {
  return {
    platform: 'browser',
    target: 'es2023',
    format: 'esm',
    minify: true,
    // Pieces of shared/ import modules of Node.js that a page has no use for; the plugin makes sure that none is left.
    external: ['node:*'],
    plugins: [oneLanguage(), withoutNode()],
  };
}
