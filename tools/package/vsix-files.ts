import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bindingOf } from './vsix-target.ts';

/** A file of the repository, and its place in the extension. */
export interface VsixFile {
  readonly from: string;
  readonly to: string;
}

const SOURCE = 'clients/vscode';
const CLIENT = 'dist/vscode';
const SERVER = 'dist/cli';
/** The programs of the command line that `aurelis lsp` is made of. */
const SERVER_PROGRAMS = ['aurelis.js', 'program.js', 'analysis-worker.js'];

/** Everything in the extension for a platform but its manifest. Throws on what is not built or installed. */
export function vsixFiles(root: string, target: string): VsixFile[] {
  const files = [
    { from: `${SOURCE}/README.md`, to: 'README.md' },
    { from: `${SOURCE}/icon.png`, to: 'icon.png' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: `${CLIENT}/extension.js`, to: 'extension.js' },
    ...notices(root, CLIENT, ['extension.js']).map((name) => ({ from: `${CLIENT}/${name}`, to: name })),
    ...serverFiles(root).map((name) => ({ from: `${SERVER}/${name}`, to: `server/${name}` })),
    ...['oxlint', bindingOf(target)].flatMap((name) => packageFiles(root, `node_modules/${name}`)),
  ];
  const missing = files.filter(({ from }) => !existsSync(join(root, from))).map(({ from }) => from);
  if (missing.length > 0) throw new Error(`The extension would lack ${missing.join(', ')}: build first.`);
  return files;
}

function serverFiles(root: string): string[] {
  const assets = namesIn(root, SERVER).filter((name) => name.endsWith('.wasm'));
  const grammars = namesIn(root, `${SERVER}/grammars`).map((name) => `grammars/${name}`);
  return [...SERVER_PROGRAMS, ...notices(root, SERVER, SERVER_PROGRAMS), ...assets, ...grammars];
}

function notices(root: string, folder: string, programs: readonly string[]): string[] {
  const own = programs.map((name) => `${name}.LEGAL.txt`).filter((name) => existsSync(join(root, folder, name)));
  return ['third-party-licences.txt', ...own];
}

/** oxlint is a program of its own, with a native part for each platform. */
function packageFiles(root: string, folder: string): VsixFile[] {
  if (!existsSync(join(root, folder))) {
    throw new Error(
      `${folder.slice('node_modules/'.length)} is not installed here. Its version is in package-lock.json: ` +
        'npm install --no-save --force --ignore-scripts <name>@<version>, then package again.',
    );
  }
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
    .map((from) => ({ from, to: `server/${from}` }));
}

function namesIn(root: string, folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
}
