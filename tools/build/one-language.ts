import type { Plugin } from 'esbuild';

/** zod brings its messages in some fifty languages, which are more than half of it; those in English it imports by themselves. */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' }));
    },
  };
}
