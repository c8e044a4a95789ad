import type { Plugin } from 'esbuild';

/** Fails a bundle for browsers that would load a module of Node.js: it would not start anywhere. */
export function withoutNode(): Plugin {
  return {
    name: 'without-node',
    setup(bundler) {
      bundler.onEnd(({ metafile, errors }) => {
        const imported = Object.values(metafile?.outputs ?? {}).flatMap(({ imports }) =>
          imports.map(({ path }) => path),
        );
        const found = imported.filter((path) => path.startsWith('node:'));
        if (errors.length > 0 || found.length === 0) return {};
        return { errors: [{ text: `A page cannot have ${found.join(', ')}.` }] };
      });
    },
  };
}
