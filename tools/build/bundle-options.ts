import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { lazyPackages } from './lazy-packages.ts';
import { sourceDigest } from './source-digest.ts';
import type { Target } from './target.ts';

/** CommonJS, because the Functions host hands `@azure/functions-core` to `require` only. */
export function bundleOptions(target: Target, root: string): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [target.entry],
    outfile: join(root, target.outfile),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    sourcemap: true,
    // Node.js reads and checks every character each time a program or a thread starts. Names stay as they are, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    // Licences of bundled packages are kept in a file beside the bundle.
    legalComments: 'linked',
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
    metafile: true,
    logLevel: 'warning',
  };
}
