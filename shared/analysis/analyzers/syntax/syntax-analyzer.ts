import { grammarOf } from '../../languages/grammar-of';
import type { TreeParser } from '../../tree/tree-parser';
import type { FileAnalyzer, FileToAnalyze, Found } from '../analyzer';
import { bicepErrors } from './exact/bicep-errors';
import { graphqlErrors } from './exact/graphql-errors';
import { xmlErrors } from './exact/xml-errors';
import { trustOf } from './grammars';
import type { READ_EXACTLY } from './manifest';
import { jsonFallback, jsonVerdict } from './json-findings';
import { isInLineToFillIn, isNameOfTemplate, isTemplate } from './is-template';
import { isNearMacro } from './near-macro';
import { isWrongOnPurpose } from './is-wrong-on-purpose';
import { inOlderWords } from './second-reading/in-older-words';
import { readAsYaml } from './second-reading/read-as-yaml';
import { readAgain } from './second-reading/second-reading';
import { syntaxFinding, type ParserTrust } from './syntax-finding';
import { treeErrors, type TreeError } from './tree-errors';

const MAX_ERRORS = 20;
const MAX_QUOTED = 40;
/** Headers of C and C++ are made of macros: on valid ones the grammars are wrong two times of five. */
const HEADER = /\.(?:h|hh|hpp|hxx|inl|ipp|tpp)$/i;
const HAS_MACROS = new Set(['c', 'cpp']);

type ExactParser = (text: string) => readonly Found[];

const EXACT: Readonly<Record<(typeof READ_EXACTLY)[number], ExactParser>> = {
  bicep: bicepErrors,
  graphql: graphqlErrors,
  xml: xmlErrors,
};
const EXACT_PARSERS: ReadonlyMap<string, ExactParser> = new Map(Object.entries(EXACT));

/** Reports what the grammar of its language cannot read in a text. */
export function createSyntaxAnalyzer(parser: TreeParser): FileAnalyzer {
  async function jsonErrors(file: FileToAnalyze, isLate: () => boolean): Promise<readonly Found[]> {
    const verdict = jsonVerdict(file);
    if ('found' in verdict) return verdict.found;
    const tree = await parser.parse('json', verdict.unreadable, isLate);
    try {
      const errors = tree.rootNode.hasError ? treeErrors(tree, MAX_ERRORS) : [];
      return errors.length === 0
        ? [jsonFallback(file.source.text)]
        : errors.map((error) => toFound(error, file, 'exact'));
    } finally {
      tree.delete();
    }
  }

  async function olderErrors(grammar: string, older: string, isLate: () => boolean): Promise<TreeError[]> {
    const tree = await parser.parse(grammar, older, isLate);
    try {
      return tree.rootNode.hasError ? treeErrors(tree, MAX_ERRORS) : [];
    } finally {
      tree.delete();
    }
  }

  async function grammarErrors(file: FileToAnalyze, grammar: string, isLate: () => boolean): Promise<readonly Found[]> {
    const tree = await file.tree();
    if (tree?.rootNode.hasError !== true) return [];
    const { text } = file.source;
    if ((grammar === 'yaml' || grammar === 'html') && isTemplate(text)) return [];
    const ofYaml = grammar === 'yaml' ? readAsYaml(text) : undefined;
    if (ofYaml !== undefined) return ofYaml;
    const older = inOlderWords(grammar, text);
    let errors = older === undefined ? treeErrors(tree, MAX_ERRORS) : await olderErrors(grammar, older, isLate);
    if (HAS_MACROS.has(grammar)) errors = errors.filter((error) => !isNearMacro(file.source, error));
    // Pages show such tags as well as they are made of them.
    if (grammar !== 'html' && grammar !== 'php') errors = errors.filter(({ start }) => !isInLineToFillIn(text, start));
    if (grammar === 'html') errors = errors.filter((error) => isTagWithin(text, error));
    if (errors.length === 0) return [];
    return readAgain(grammar, text) ?? errors.map((error) => toFound(error, file, trustOf(grammar)));
  }

  return {
    async analyze(file, isLate) {
      if (isWrongOnPurpose(file.path) || isNameOfTemplate(file.path)) return { found: [] };
      const exact = EXACT_PARSERS.get(file.language);
      if (exact !== undefined) return { found: isTemplate(file.source.text) ? [] : exact(file.source.text) };
      const grammar = grammarOf(file.language, file.path);
      if (grammar === undefined || HEADER.test(file.path)) return { found: [] };
      return { found: await (grammar === 'json' ? jsonErrors(file, isLate) : grammarErrors(file, grammar, isLate)) };
    },
  };
}

/** A browser reads whatever else stands in a page as it is meant: a lone `&` or `>`, blocks of template engines. */
function isTagWithin(text: string, { start, end }: TreeError): boolean {
  return /<(?![/?!])/.test(text.slice(Math.max(0, start - 1), end));
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
