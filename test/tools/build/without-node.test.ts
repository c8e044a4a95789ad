import { build } from 'esbuild';
import { withoutNode } from '../../../tools/build/without-node';

const bundle = (source: string) =>
  build({
    stdin: { contents: source, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    external: ['node:*'],
    logLevel: 'silent',
    plugins: [withoutNode()],
  });

describe('a bundle for browsers', () => {
  it('fails when it would load a module of Node.js', async () => {
    await expect(bundle("import { join } from 'node:path'; console.log(join('a'));")).rejects.toThrow(/node:path/);
  });

  it('is fine when nothing of it is used', async () => {
    const { outputFiles } = await bundle('console.log(1);');

    expect(outputFiles[0]?.text).toContain('console.log(1)');
  });
});
