import type { Module } from '../ir';

const SCRIPT_ENDINGS = [
  '',
  '.js',
  '.ts',
  '.mjs',
  '.cjs',
  '.jsx',
  '.tsx',
  '.mts',
  '.cts',
  '/index.js',
  '/index.ts',
  '/index.mjs',
  '/index.tsx',
  '/index.jsx',
];

/** Resolves the names of imports to modules of the same repository, as Node.js, TypeScript and Python do. */
export class ModuleFinder {
  readonly #byPath: ReadonlyMap<string, number>;
  /** Python: each dotted ending of a path; `undefined` where several modules share it. */
  readonly #byDottedName = new Map<string, number | undefined>();

  constructor(private readonly modules: readonly Module[]) {
    this.#byPath = new Map(modules.map(({ path }, index) => [path, index]));
    for (const [index, { path, language }] of modules.entries()) {
      if (language === 'python') this.#addDottedNames(path, index);
    }
  }

  find(from: number, name: string): number | undefined {
    const module = this.modules[from];
    if (module === undefined) return undefined;
    if (module.language === 'javascript') return this.#script(module.path, name);
    return module.language === 'python' ? this.#python(module.path, name) : undefined;
  }

  #script(from: string, name: string): number | undefined {
    if (name.startsWith('.')) return this.#scriptAt(joinPath(folderOf(from), name));
    // Paths below a base directory, such as `src/db` or `@/db`.
    const rooted = name.startsWith('@/') || name.startsWith('~/') ? name.slice(2) : name;
    if (!rooted.includes('/') && rooted === name) return undefined;
    for (let folder = folderOf(from); ; folder = folderOf(folder)) {
      const found = this.#scriptAt(joinPath(folder, rooted)) ?? this.#scriptAt(joinPath(folder, `src/${rooted}`));
      if (found !== undefined || folder === '') return found;
    }
  }

  #scriptAt(path: string): number | undefined {
    for (const ending of SCRIPT_ENDINGS) {
      const found = this.#byPath.get(path + ending);
      if (found !== undefined) return found;
    }
    // TypeScript names the file that it will have been compiled to.
    const source = /^(.*)\.([mc]?)jsx?$/.exec(path);
    return source === null
      ? undefined
      : (this.#byPath.get(`${source[1]}.${source[2]}ts`) ?? this.#byPath.get(`${source[1]}.tsx`));
  }

  #python(from: string, name: string): number | undefined {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    const rest = name
      .slice(dots)
      .split('.')
      .filter((part) => part !== '');
    if (dots > 0) {
      let folder = folderOf(from);
      for (let level = 1; level < dots; level++) folder = folderOf(folder);
      return this.#pythonAt(joinPath(folder, rest.join('/')));
    }
    for (let folder = folderOf(from); ; folder = folderOf(folder)) {
      const found = this.#pythonAt(joinPath(folder, rest.join('/')));
      if (found !== undefined) return found;
      if (folder === '') return this.#byDottedName.get(rest.join('.'));
    }
  }

  #pythonAt(path: string): number | undefined {
    return this.#byPath.get(`${path}.py`) ?? this.#byPath.get(joinPath(path, '__init__.py'));
  }

  #addDottedNames(path: string, index: number): void {
    const parts = path.replace(/(?:\/__init__)?\.pyi?$/, '').split('/');
    // A single name is too common to be known by it.
    for (let start = 0; start < parts.length - 1; start++) {
      const name = parts.slice(start).join('.');
      this.#byDottedName.set(name, this.#byDottedName.has(name) ? undefined : index);
    }
  }
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '' : path.slice(0, end);
}

function joinPath(folder: string, name: string): string {
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
