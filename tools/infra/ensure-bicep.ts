import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { BICEP_PACKAGES, BICEP_VERSION } from './bicep-release.ts';
import { downloadPackage } from './download-package.ts';
import { nugetSources } from './nuget-sources.ts';

/** Path of a Bicep CLI: the one installed here earlier, one on PATH that is new enough, or one that is installed now. */
export async function ensureBicep(root: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(root, 'node_modules/.cache/bicep', BICEP_VERSION);
  const installed = join(folder, 'bicep');
  if (existsSync(installed)) return installed;
  const found = onPath(environment['PATH'] ?? '');
  if (found !== undefined) return found;

  const platform = `${process.platform}-${process.arch}`;
  const wanted = BICEP_PACKAGES[platform];
  if (wanted === undefined) {
    throw new Error(`Put the Bicep CLI ${BICEP_VERSION} or newer on PATH: there is no package of it for ${platform}.`);
  }
  console.error(`Installing the Bicep CLI ${BICEP_VERSION} from NuGet.`);
  const bytes = await downloadPackage({ ...wanted, version: BICEP_VERSION }, nugetSources(environment));
  mkdirSync(folder, { recursive: true });
  // Under its own name only when it is whole: two may install at a time, and either may be stopped.
  const unfinished = join(folder, `bicep-${process.pid}`);
  writeFileSync(unfinished, await programIn(bytes));
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, installed);
  return installed;
}

function onPath(path: string): string | undefined {
  const file = process.platform === 'win32' ? 'bicep.exe' : 'bicep';
  return path
    .split(delimiter)
    .map((folder) => join(folder, file))
    .find((candidate) => existsSync(candidate) && isNewEnough(candidate));
}

function isNewEnough(candidate: string): boolean {
  const printed = execFileSync(candidate, ['--version'], { encoding: 'utf8' });
  const found = (/\d+\.\d+\.\d+/.exec(printed)?.[0] ?? '0.0.0').split('.').map(Number);
  const wanted = BICEP_VERSION.split('.').map(Number);
  const index = wanted.findIndex((part, position) => part !== found[position]);
  return index === -1 || (found[index] ?? 0) > (wanted[index] ?? 0);
}

async function programIn(bytes: Buffer): Promise<Buffer> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName === 'tools/bicep') return await buffer(await archive.openReadStreamPromise(entry));
    }
  } finally {
    archive.close();
  }
  throw new Error('The package of the Bicep CLI holds no tools/bicep.');
}
