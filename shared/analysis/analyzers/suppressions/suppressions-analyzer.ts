import type { Tree } from 'web-tree-sitter';
import type { InlineSuppression } from '../../../findings';
import { AnalysisDeadline, NestedTooDeeply, type FileAnalyzer, type FileToAnalyze, type Found } from '../analyzer';
import { findComments, type IgnoreComment, MARKER } from './find-comments';
import { linesContinuing } from './lines-continuing';
import { nextCodeLine } from './next-code-line';
import { parseSuppression, type WrittenSuppression } from './parse-suppression';

const MAX_COMMENTS = 1_000;
/** Where people look for what holds for the whole file. */
const HEAD_LINES = 20;
const FOR_FILE = '-file';

/** Gathers the suppressions that are complete, and reports the others. */
export function createSuppressionsAnalyzer(): FileAnalyzer {
  return {
    async analyze(file) {
      if (!file.source.text.includes(MARKER)) return { found: [] };
      const comments = findComments(file.source, await treeOf(file), MAX_COMMENTS);
      const found: Found[] = [];
      const suppressions: InlineSuppression[] = [];
      for (const [index, comment] of comments.entries()) {
        const judged = judge(comment, file, index);
        if ('ruleIds' in judged) suppressions.push(judged);
        else found.push(judged);
      }
      return { found, ...(suppressions.length === 0 ? {} : { facts: { suppressions } }) };
    },
  };
}

/** Where there can be no tree, the text says nearly as much. */
async function treeOf({ tree }: FileToAnalyze): Promise<Tree | undefined> {
  try {
    return await tree();
  } catch (error) {
    if (error instanceof AnalysisDeadline || error instanceof NestedTooDeeply) return undefined;
    throw error;
  }
}

function judge(comment: IgnoreComment, file: FileToAnalyze, index: number): Found | InlineSuppression {
  const { start, end, line, suffix, rest } = comment;
  const isForFile = suffix === FOR_FILE;
  const malformed = (problem: string): Found => ({
    ruleId: 'suppression/malformed',
    start,
    end,
    message: `This suppresses nothing: ${problem}.`,
  });
  if (index >= MAX_COMMENTS) return malformed(`a file may have ${MAX_COMMENTS} such comments, and this is one more`);
  if (suffix !== '' && !isForFile) {
    return malformed(`"${MARKER}${suffix.slice(0, 40)}" is neither "${MARKER}" nor "${MARKER}${FOR_FILE}"`);
  }
  const parsed = parseSuppression(rest, isForFile);
  if (parsed.status === 'malformed') return malformed(parsed.problem);
  if (parsed.status === 'without-reason') {
    const message = `This suppresses nothing: it does not say why ${parsed.ruleIds.join(', ')} may be ignored here. Write " -- " and the reason.`;
    return { ruleId: 'suppression/without-reason', start, end, message };
  }
  if (isForFile && line > HEAD_LINES) return malformed(`${MARKER}${FOR_FILE} belongs in the first ${HEAD_LINES} lines`);
  return complete(comment, parsed.suppression, file);
}

function complete(comment: IgnoreComment, written: WrittenSuppression, file: FileToAnalyze): InlineSuppression {
  const { start, end, line } = comment;
  const next = comment.standsAlone ? nextCodeLine(file, line, comment.openUntil) : undefined;
  const lines = next === undefined ? [line] : [line, next, ...linesContinuing(file, next)];
  return {
    region: file.source.region(start, end),
    snippet: '',
    ...(written.isForFile ? {} : { lines }),
    ruleIds: [...written.ruleIds],
    reason: written.reason,
    ...(written.until === undefined ? {} : { until: written.until }),
  };
}
