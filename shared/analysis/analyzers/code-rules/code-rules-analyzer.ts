import type { Tree } from 'web-tree-sitter';
import { grammarOf } from '../../languages/grammar-of';
import { AnalysisDeadline, type FileAnalyzer, type FileToAnalyze, type Found } from '../analyzer';
import type { Prepare } from '../../worker/loading-clock';
import type { CodeRule, Judgement, Reported, RuleMatch } from './code-rule';
import { CombinedQuery } from './combined-query';
import { isLibraryCopy } from './javascript-syntax/is-library-copy';
import type { MatchCapture } from './pattern-query';
import { CODE_RULES } from './rules';

const FUNCTION = /(?:function|method|constructor)_(?:definition|declaration|item)$|^method$/;

/** Runs our own rules over the syntax tree of a file. */
export function createCodeRulesAnalyzer(prepare: Prepare = (make) => make()): FileAnalyzer {
  const queries = new Map<string, CombinedQuery>();

  function queryFor(file: FileToAnalyze, tree: Tree): CombinedQuery {
    const key = `${file.language} ${grammarOf(file.language, file.path) ?? ''}`;
    const query = queries.get(key) ?? new CombinedQuery(tree.language, rulesFor(file.language), prepare);
    queries.set(key, query);
    return query;
  }

  return {
    async analyze(file, isLate) {
      const tree = await file.tree();
      if (tree === undefined || isCopy(file)) return { found: [] };
      const flat = await file.flatTree();
      if (flat === undefined) return { found: [] };
      const found: Found[] = [];
      for (const [rule, captures] of queryFor(file, tree).matches({ tree, flat, isWanted: file.isWanted }, isLate)) {
        if (isLate()) throw new AnalysisDeadline(`The rule ${rule.id} did not come to an end in time`);
        const judgement = rule.check(ruleMatch(file, captures));
        for (const one of asList(judgement)) found.push(toFound(rule, one, tree));
      }
      return { found: withoutRepetitions(found) };
    },
  };
}

function isCopy({ language, path, source }: FileToAnalyze): boolean {
  return language === 'javascript' && isLibraryCopy(path, source.text);
}

function rulesFor(language: string): CodeRule[] {
  return CODE_RULES.filter(({ languages }) => languages.some((one) => one === language));
}

function ruleMatch(file: FileToAnalyze, captures: readonly MatchCapture[]): RuleMatch {
  const find = (capture: string) => captures.find(({ name }) => name === capture);
  const captured = (capture: string) => {
    const found = find(capture);
    if (found === undefined) throw new Error(`The pattern does not capture @${capture}`);
    return found;
  };
  return {
    file,
    find: (capture) => find(capture)?.node,
    all: (capture) => captures.filter(({ name }) => name === capture).map(({ node }) => node),
    node: (capture) => captured(capture).node,
    text: (capture) => {
      const found = captured(capture);
      return found.text ?? found.node.text;
    },
  };
}

function asList(judgement: Judgement): readonly Reported[] {
  if (judgement === undefined) return [];
  return Array.isArray(judgement) ? judgement : [judgement];
}

function toFound({ id }: CodeRule, { at, fix, ...rest }: Reported, tree: Tree): Found {
  const { start, end } = 'startIndex' in at ? { start: at.startIndex, end: at.endIndex } : at;
  const found = { ...rest, ruleId: id, start, end };
  return fix === undefined || !isRead(tree, start, end) ? found : { ...found, fix };
}

/** Whether the grammar could read all of the function around: where it could not, nobody knows what the code means. */
function isRead(tree: Tree, start: number, end: number): boolean {
  let around = tree.rootNode.descendantForIndex(start, end);
  while (around?.parent?.parent != null && !FUNCTION.test(around.type)) around = around.parent;
  return around?.hasError !== true;
}

/** Two patterns of one rule may match the same code. */
function withoutRepetitions(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ ruleId, start, end }) => {
    const key = `${ruleId}:${start}:${end}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
