import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { SourceFile } from '../task-request';
import { libraryFolder } from './library-folder';

export interface TypeProblem {
  readonly line: number;
  /** With the path and the number of the problem, and without the line: that moves with every change. */
  readonly message: string;
}

const ROOT = '/repository/';
const LIBRARY = '/library/';

/**
 * The settings of a project are not known: these are the loosest, so that what is wrong here is wrong under any. Plain scripts are
 * not checked for types, only for what is wrong in any script.
 */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
  jsx: ts.JsxEmit.Preserve,
  types: [],
  strict: false,
  allowJs: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  experimentalDecorators: true,
  allowImportingTsExtensions: true,
};

/** About modules and declarations that are not here, such as those of packages and of Node. */
const OF_MISSING_MODULES = new Set([
  2307, 2318, 2503, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 2688, 2732, 2792, 2868, 2875, 7016, 7026,
]);

const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says against some files among others; modules that are not among them are nothing to it. */
export function typeProblems(files: readonly SourceFile[], roots: readonly string[]): TypeProblem[] {
  const texts = new Map(files.map(({ path, text }) => [ROOT + path, text]));
  const program = ts.createProgram({
    rootNames: roots.filter((path) => texts.has(ROOT + path)).map((path) => ROOT + path),
    options: OPTIONS,
    host: hostOf(texts),
  });
  return roots.flatMap((path) => {
    const source = program.getSourceFile(ROOT + path);
    if (source === undefined) return [];
    const syntactic = program.getSyntacticDiagnostics(source);
    const found = syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(source);
    return found
      .filter(({ code }) => !OF_MISSING_MODULES.has(code))
      .map(({ code, start = 0, messageText }) => ({
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        message: `${path}: TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll(ROOT, '')}`,
      }));
  });
}

/** Nothing but these texts and the declarations of the language: no file of this machine. */
function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  return {
    fileExists: (path) => texts.has(path) || path.startsWith(LIBRARY),
    readFile: (path) => texts.get(path),
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
    getSourceFile: (path, options) => {
      if (path.startsWith(LIBRARY)) return library(path.slice(LIBRARY.length));
      const text = texts.get(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, options);
    },
    getDefaultLibFileName: () => `${LIBRARY}lib.esnext.d.ts`,
    getDefaultLibLocation: () => LIBRARY.slice(0, -1),
    getCurrentDirectory: () => ROOT.slice(0, -1),
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Read once for all programs of the thread. */
function library(name: string): ts.SourceFile | undefined {
  if (!libraries.has(name) && /^lib\.[\w.]+\.d\.ts$/.test(name)) {
    const text = readFileSync(`${libraryFolder()}/${name}`, 'utf8');
    libraries.set(name, ts.createSourceFile(LIBRARY + name, text, { languageVersion: ts.ScriptTarget.ESNext }));
  }
  return libraries.get(name);
}
