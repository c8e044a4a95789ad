import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { lazyPackages } from '../../../tools/build/lazy-packages';

const ROOT = join(__dirname, '../../..');
const load = createRequire(__filename);

/** Bundles a program whose packages stay outside, and answers its exports and what it asked for so far. */
async function run(source: string): Promise<{ exports: Record<string, () => unknown>; asked: string[] }> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    plugins: [lazyPackages(ROOT)],
  });
  const asked: string[] = [];
  const module = { exports: {} as Record<string, () => unknown> };
  const require = (name: string): unknown => (asked.push(name), load(name));
  const program = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require']);
  Reflect.apply(program, undefined, [module, module.exports, require]);
  return { exports: module.exports, asked };
}

it('loads a package when something of it is used', async () => {
  const { exports, asked } = await run(`
    import { compare } from 'semver';
    export const use = () => compare('1.2.3', '1.10.0');
  `);
  expect(asked).toEqual([]);

  expect(exports['use']?.()).toBe(-1);
  expect(asked).toEqual(['semver']);
});

it('leaves other packages as they are', async () => {
  const { asked } = await run(`
    import { parse } from 'yaml';
    export const use = () => parse('a: 1');
  `);

  expect(asked).toEqual(['yaml']);
});
