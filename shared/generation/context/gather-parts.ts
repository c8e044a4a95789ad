import { NO_NODE, SourceText, type AnalysisEngine, type FileInspection } from '../../analysis';
import type { TaskRequest } from '../task-request';
import { functionFacts } from '../verify/facts/function-fact';
import { IMPORT_KIND } from '../verify/facts/syntax-kinds';
import type { PartRole, SourcePart } from './source-part';
import { textOfLines, type LineRange } from './syntax-chunks';

/** A file longer than this is shown in parts when the task is about one place in it. */
const SHORT_FILE_LINES = 200;
const LINES_AROUND = 15;

export interface InspectedFile extends FileInspection {
  readonly source: SourceText;
}

export async function inspectFiles(
  request: TaskRequest,
  engine: Pick<AnalysisEngine, 'inspectFile'>,
): Promise<InspectedFile[]> {
  const options = request.signal === undefined ? {} : { signal: request.signal };
  return Promise.all(
    request.files.map(async ({ path, text }) => {
      const inspected = await engine.inspectFile({ path, bytes: Buffer.from(text) }, options);
      return { ...inspected, source: new SourceText(inspected.text, Buffer.from(inspected.text)) };
    }),
  );
}

/** What a model needs to see, the most important first: the place, the way of the data, the imports, then what is close by. */
export function gatherParts(request: TaskRequest, files: readonly InspectedFile[]): SourcePart[] {
  const parts: SourcePart[] = [];
  const add = (file: InspectedFile | undefined, range: LineRange, role: PartRole): void => {
    if (file === undefined) return;
    const bounded = {
      startLine: Math.max(1, range.startLine),
      endLine: Math.min(range.endLine, Math.max(1, file.source.lineCount)),
    };
    const isKnown = parts.some(
      (one) => one.path === file.path && one.startLine <= bounded.startLine && bounded.endLine <= one.endLine,
    );
    if (!isKnown) parts.push({ path: file.path, ...bounded, text: textOfLines(file.source, bounded), role });
  };
  const fileOf = (path: string) => files.find((file) => file.path === path);
  const { selection, finding } = request;
  if (selection !== undefined) add(fileOf(selection.path), around(fileOf(selection.path), selection), 'selection');
  if (finding !== undefined) {
    const { startLine, endLine } = finding.region;
    add(fileOf(finding.path), around(fileOf(finding.path), { startLine, endLine }), 'finding');
    for (const { path, region } of finding.codeFlow ?? []) {
      add(fileOf(path), around(fileOf(path), { startLine: region.startLine, endLine: region.endLine }), 'dataflow');
    }
  }
  const isAboutPlace = selection !== undefined || finding !== undefined;
  for (const file of files) {
    if (isAboutPlace) for (const range of importRanges(file)) add(file, range, 'imports');
    if (!isAboutPlace || file.source.lineCount <= SHORT_FILE_LINES) {
      add(file, { startLine: 1, endLine: Infinity }, 'file');
    }
  }
  const near = (request.neighbours ?? []).map(({ path, startLine, endLine, text }) => ({
    path,
    startLine,
    endLine,
    text,
    role: 'neighbour' as const,
  }));
  return [...withoutCovered(parts), ...near];
}

/** The whole function that a place is in; some lines around it where it is in none, or all of a short file. */
function around(file: InspectedFile | undefined, range: LineRange): LineRange {
  if (file === undefined) return range;
  if (file.source.lineCount <= SHORT_FILE_LINES) return { startLine: 1, endLine: file.source.lineCount };
  const functions = file.tree === undefined ? [] : functionFacts(file.tree, file.source);
  const inner = functions
    .filter(({ startLine, endLine }) => startLine <= range.startLine && endLine >= range.endLine)
    .toSorted((left, right) => left.endLine - left.startLine - (right.endLine - right.startLine))[0];
  if (inner !== undefined) return { startLine: inner.startLine, endLine: inner.endLine };
  return { startLine: range.startLine - LINES_AROUND, endLine: range.endLine + LINES_AROUND };
}

function importRanges({ tree, source }: InspectedFile): LineRange[] {
  if (tree === undefined || tree.firstChild(0) === NO_NODE) return [];
  const lines = tree
    .namedChildren(0)
    .filter((node) => IMPORT_KIND.test(tree.kind(node)))
    .map((node) => ({ startLine: source.lineOf(tree.start(node)), endLine: source.lineOf(tree.end(node)) }));
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined ? [] : [{ startLine: first.startLine, endLine: last.endLine }];
}

/** A part that a later, longer one holds. */
function withoutCovered(parts: readonly SourcePart[]): SourcePart[] {
  return parts.filter(
    (part) =>
      !parts.some(
        (other) =>
          other !== part &&
          other.path === part.path &&
          other.role === part.role &&
          other.startLine <= part.startLine &&
          part.endLine <= other.endLine,
      ),
  );
}
