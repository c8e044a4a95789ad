import { Language, Parser } from 'web-tree-sitter';
import { grammarOf } from '../../languages/grammar-of';
import { assetPath } from '../../worker/asset-path';
import { AnalysisDeadline, type FileAnalyzer, type FileToAnalyze, type Found } from '../analyzer';
import { trustOf } from './grammars';
import { jsonFallback, jsonVerdict } from './json-findings';
import { isNearMacro } from './near-macro';
import { syntaxFinding, type ParserTrust } from './syntax-finding';
import { treeErrors, type TreeError } from './tree-errors';

const MAX_ERRORS = 20;
const MAX_QUOTED = 40;
/** Headers of C and C++ are made of macros: on valid ones the grammars are wrong two times of five. */
const HEADER = /\.(?:h|hh|hpp|hxx|inl|ipp|tpp)$/i;
const HAS_MACROS = new Set(['c', 'cpp']);
const WASM_PAGE_BYTES = 65536;
const FIRST_PAGES = 512;
/** Trees of hostile texts end here, in an error of this thread, and not in an exhausted machine. */
const MAX_MEMORY_PAGES = (512 * 1024 * 1024) / WASM_PAGE_BYTES;

/** Reads a text with the grammar of its language and reports what the grammar cannot read. */
export async function createSyntaxAnalyzer(): Promise<FileAnalyzer> {
  await Parser.init({
    locateFile: () => assetPath('web-tree-sitter.wasm'),
    wasmMemory: new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MAX_MEMORY_PAGES }),
  });
  const parser = new Parser();
  const languages = new Map<string, Promise<Language>>();

  async function errorsBy(grammar: string, text: string, isLate: () => boolean): Promise<TreeError[]> {
    const language = languages.get(grammar) ?? Language.load(assetPath(`grammars/tree-sitter-${grammar}.wasm`));
    languages.set(grammar, language);
    parser.setLanguage(await language);
    const tree = parser.parse(text, null, { progressCallback: () => isLate() });
    if (tree === null) {
      parser.reset();
      throw new AnalysisDeadline('The parser did not come to an end in time');
    }
    try {
      return tree.rootNode.hasError ? treeErrors(tree, MAX_ERRORS) : [];
    } finally {
      tree.delete();
    }
  }

  async function analyzeJson(file: FileToAnalyze, isLate: () => boolean): Promise<readonly Found[]> {
    const verdict = jsonVerdict(file);
    if ('found' in verdict) return verdict.found;
    const errors = await errorsBy('json', verdict.unreadable, isLate);
    return errors.length === 0
      ? [jsonFallback(file.source.text)]
      : errors.map((error) => toFound(error, file, 'exact'));
  }

  return {
    async analyze(file, isLate) {
      const grammar = grammarOf(file.language);
      if (grammar === undefined || HEADER.test(file.path)) return [];
      if (grammar === 'json') return analyzeJson(file, isLate);
      const { text } = file.source;
      let errors = await errorsBy(grammar, text, isLate);
      if (HAS_MACROS.has(grammar)) errors = errors.filter((error) => !isNearMacro(file.source, error));
      return errors.map((error) => toFound(error, file, trustOf(grammar)));
    },
  };
}

function toFound(error: TreeError, { source }: FileToAnalyze, trust: ParserTrust): Found {
  if (error.missing !== undefined) {
    return syntaxFinding(error.start, error.end, `Missing ${quote(error.missing)}.`, trust);
  }
  const lineEnd = source.lineEnd(source.lineOf(error.start));
  const end = Math.max(error.start, Math.min(error.end, lineEnd));
  const quoted = source.text.slice(error.start, end).trim();
  const message = quoted === '' ? 'Unexpected end of line or of file.' : `Unexpected ${quote(quoted)}.`;
  return syntaxFinding(error.start, end, message, trust);
}

function quote(text: string): string {
  return `‘${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text}’`;
}
