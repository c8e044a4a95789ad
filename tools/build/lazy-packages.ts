import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Packages that take long to load and are wanted by few runs, and by no module of ours while it loads. */
const PACKAGES = ['ae-cvss-calculator', 'packageurl-js', 'semver'];

const NAMESPACE = 'lazy-package';

/** A bundle loads these packages when something of them is used, not when it starts. */
export function lazyPackages(root: string): Plugin {
  const load = createRequire(join(root, 'package.json'));
  return {
    name: 'lazy-packages',
    setup(bundler) {
      bundler.onResolve({ filter: new RegExp(`^(?:${PACKAGES.join('|')})$`) }, ({ path, importer, namespace }) =>
        namespace === NAMESPACE || importer.includes('node_modules') ? undefined : { path, namespace: NAMESPACE },
      );
      bundler.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: lazyModule(path, Object.keys(load(path) as object)),
        resolveDir: root,
      }));
    },
  };
}

/** Bundled imports read a name of a CommonJS module each time it is used. */
function lazyModule(path: string, names: readonly string[]): string {
  const getters = names.map(
    (name) => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(path)})[${JSON.stringify(name)}]; }`,
  );
  return `module.exports = { ${getters.join(',\n')} };`;
}
