import type { FileFacts } from '../../../findings';
import type { Module } from '../../dataflow/ir';
import type { LibraryModule } from '../../dataflow/solver/library-functions';
import { isBesideProduct } from './is-beside-product';

type PackageFacts = NonNullable<NonNullable<FileFacts['dataflow']>['package']>;

/** The modules of libraries: what others give to their functions may come from anywhere. */
export function librariesIn(facts: readonly FileFacts[], modules: readonly Module[]): LibraryModule[] {
  const packages = new Map<string, PackageFacts>();
  for (const { path, dataflow } of facts) {
    if (dataflow?.package !== undefined) {
      add(packages, `${dataflow.package.language}:${folderOf(path)}`, dataflow.package);
    }
  }
  if (packages.size === 0) return [];
  const found: LibraryModule[] = [];
  for (const [module, { path, language }] of modules.entries()) {
    if (isBesideProduct(path)) continue;
    const nearest = packageOf(packages, language, path);
    if (nearest?.isLibrary !== true) continue;
    const below = path.slice(nearest.folder.length);
    if (language === 'javascript') {
      if (nearest.entries.some((entry) => isMeant(entry, below))) found.push({ module, hasExports: true });
    } else if (language === 'java' || isPublicModule(below)) found.push({ module, hasExports: false });
  }
  return found;
}

/** One folder may have several such files; where one of them tells of a server, it is one. */
function add(packages: Map<string, PackageFacts>, key: string, one: PackageFacts): void {
  const known = packages.get(key);
  packages.set(key, known?.isLibrary === false ? known : one);
}

interface Nearest extends PackageFacts {
  /** Empty, or with a slash at its end. */
  readonly folder: string;
}

/** The package that a file belongs to: of those around it the innermost. */
function packageOf(
  packages: ReadonlyMap<string, PackageFacts>,
  language: Module['language'],
  path: string,
): Nearest | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    const found = packages.get(`${language}:${folder}`);
    if (found !== undefined) return { ...found, folder };
    if (folder === '') return undefined;
  }
}

/** Whether a path below a package is that of a module that others import, or what that is built from. */
function isMeant(entry: string, below: string): boolean {
  const wanted = plain(entry.replace(/^\.?\//, ''));
  const name = plain(below);
  const sources = wanted.replace(/^(?:dist|lib|build|out|cjs|esm|es)\/(?:(?:cjs|esm|es|src)\/)?/, '');
  return [wanted, sources, `src/${sources}`, `lib/${sources}`].some((one) => one === name || `${one}/index` === name);
}

function plain(path: string): string {
  return path.replace(/\.[mc]?[jt]sx?$/, '');
}

/** No part of its dotted name says that it is nobody's business. */
function isPublicModule(below: string): boolean {
  return below.split('/').every((part) => !part.startsWith('_') || part === '__init__.py');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
