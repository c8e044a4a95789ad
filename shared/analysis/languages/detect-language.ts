import type { Language } from './language';
import { LANGUAGES, type LanguageId } from './languages';

const HEAD_BYTES = 256;
const SHEBANG = /^#!\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+)*)?(?:\S*\/)?([A-Za-z][\w-]*?)(?:[\d.]*)(?:\s|$)/;
const COMMENTED_JSON =
  /^(?:tsconfig|jsconfig|\.eslintrc|\.oxlintrc|\.jshintrc|tslint|deno|turbo|api-extractor|typedoc|wrangler|appsettings|bundleconfig|compilerconfig|launchsettings)(?:[.-].*)?\.json$/;
/** Editors read these folders' JSON with comments. */
const COMMENTED_JSON_FOLDER = /(?:^|\/)\.(?:vscode|devcontainer|zed)\/[^/]+\.json$/;

/** The language by file name, then extension, then first line; `unknown` when none of them says. */
export function detectLanguage(path: string, head?: Uint8Array): LanguageId | 'unknown' {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const named = BY_FILE_NAME.get(name) ?? byPattern(path, name);
  if (named !== undefined) return named;
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  const byExtension = BY_EXTENSION.get(extension);
  if (byExtension === undefined) return byShebang(head) ?? 'unknown';
  return isMarkup(byExtension, head) ? 'xml' : (misnamed(byExtension, head) ?? byExtension);
}

/** Scripts that are run by their first line, whatever they are called. Scripts of shells are not: they may be the beginning of another. */
const SCRIPTS: ReadonlySet<LanguageId> = new Set(['python', 'ruby', 'php', 'javascript']);
const NAMED_AS_SCRIPTS: ReadonlySet<LanguageId> = new Set(['python', 'ruby', 'php', 'bash']);

/** The language of a script whose name ends like one of another language. */
function misnamed(byExtension: LanguageId, head: Uint8Array | undefined): LanguageId | undefined {
  if (!NAMED_AS_SCRIPTS.has(byExtension)) return undefined;
  const language = byShebang(head);
  return language !== undefined && SCRIPTS.has(language) ? language : undefined;
}

function byPattern(path: string, name: string): LanguageId | undefined {
  if (COMMENTED_JSON.test(name) || COMMENTED_JSON_FOLDER.test(path)) return 'jsonc';
  if (/^(?:docker|container)file\./.test(name) && !isCode(name)) return 'dockerfile';
  if (name.startsWith('.env.')) return 'dotenv';
  return undefined;
}

/** `dockerfile.ts` is about Dockerfiles; `Dockerfile.dev` is one. */
function isCode(name: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|java|cs|kt|rb|php|rs|md|json|ya?ml|html)$/.test(name);
}

/** Qt keeps its translations, which are XML, in files that end in `.ts`. */
function isMarkup(language: LanguageId, head: Uint8Array | undefined): boolean {
  return language === 'typescript' && head !== undefined && /^\s*<(?:\?xml|!DOCTYPE TS)/.test(headText(head));
}

function byShebang(head: Uint8Array | undefined): LanguageId | undefined {
  if (head === undefined) return undefined;
  const [firstLine = ''] = headText(head).split(/[\r\n]/, 1);
  const interpreter = SHEBANG.exec(firstLine)?.[1]?.toLowerCase();
  return interpreter === undefined ? undefined : BY_INTERPRETER.get(interpreter);
}

function headText(head: Uint8Array): string {
  return new TextDecoder('utf-8').decode(head.subarray(0, HEAD_BYTES));
}

const BY_FILE_NAME = index((language) => language.fileNames ?? []);
const BY_EXTENSION = index((language) => language.extensions);
const BY_INTERPRETER = index((language) => language.interpreters ?? []);

function index(keysOf: (language: Language) => readonly string[]): ReadonlyMap<string, LanguageId> {
  const languages = new Map<string, LanguageId>();
  for (const language of LANGUAGES) for (const key of keysOf(language)) languages.set(key, language.id);
  return languages;
}
