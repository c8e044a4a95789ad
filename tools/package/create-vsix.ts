import { createWriteStream, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { CreatedPackage } from './create-package.ts';
import { ExtensionManifest, packagedManifest } from './extension-manifest.ts';
import { vsixFiles } from './vsix-files.ts';
import { contentTypes, vsixManifest } from './vsix-manifest.ts';

/** The same bytes for the same files. */
const ANY_TIME = new Date('2000-01-01T00:00:00Z');
const FILE_MODE = 0o100644;

/** Writes the extension of VS Code for a platform, with the server in it. Everything has to be built. */
export async function createVsix(root: string, target: string, file: string): Promise<CreatedPackage> {
  const manifest = ExtensionManifest.parse(JSON.parse(readFileSync(join(root, 'clients/vscode/package.json'), 'utf8')));
  const files = vsixFiles(root, target);
  const texts = new Map([
    ['extension.vsixmanifest', vsixManifest(manifest, target)],
    ['extension/package.json', packagedManifest(manifest)],
  ]);
  const paths = [...texts.keys(), ...files.map(({ to }) => to)];
  texts.set('[Content_Types].xml', contentTypes(paths));

  const zip = new ZipFile();
  let unpackedBytes = 0;
  for (const [path, text] of texts) {
    const bytes = Buffer.from(text);
    zip.addBuffer(bytes, path, { mtime: ANY_TIME, mode: FILE_MODE });
    unpackedBytes += bytes.length;
  }
  for (const { from, to } of files) {
    zip.addFile(join(root, from), `extension/${to}`, { mtime: ANY_TIME, mode: FILE_MODE });
    unpackedBytes += statSync(join(root, from)).size;
  }
  zip.end();
  mkdirSync(dirname(file), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(`${file}.unfinished`));
  renameSync(`${file}.unfinished`, file);
  return { file, sizeBytes: statSync(file).size, unpackedBytes, files: texts.size + files.length };
}
