import type { CoverageSection, ReportedFile } from '../../../../findings';
import type { FilesByName, SourceFile } from './files-by-name';
import { isRooted, pathSegments } from './path-segments';

export type Mismatch = CoverageSection['unmatched'][number]['why'];

export interface MatchedFile {
  readonly reported: ReportedFile;
  readonly match: SourceFile | Mismatch;
}

interface ReportToMatch {
  readonly path: string;
  readonly roots: readonly string[];
  readonly files: readonly ReportedFile[];
}

/** Files that agree with a reported path in as many last parts as any. */
interface Candidate {
  readonly file: SourceFile;
  /** What the reported path, and that of the file, have in front of what they share. */
  readonly fronts: string;
  readonly shared: number;
  readonly isWhole: boolean;
}

/** Below these, paths are of other repositories. */
const ELSEWHERE = new Set(['node_modules', 'site-packages', 'dist-packages', '.cargo', '.m2', '.gradle', '.rustup']);

/**
 * Finds the file of the repository that each file of a report is: by the place of the report, then by the longest ending that
 * the two paths share. What fits several files, or only by its name, is settled by how the other paths of the report begin,
 * and by nothing else: a line is never counted for a file it may not belong to.
 */
export function matchReport(report: ReportToMatch, files: FilesByName): MatchedFile[] {
  const folders = ancestorsOf(report.path);
  const found = report.files.map((reported) => ({ reported, ...candidatesOf(reported, report, files, folders) }));
  const surely = new Set(found.flatMap(({ sure }) => sure?.fronts ?? []));
  const fronts = surely.size > 0 ? surely : agreedFronts(found, folders);
  return found.map(({ reported, sure, others }) => {
    const fitting = others.filter((candidate) => fronts.has(candidate.fronts));
    const match = sure?.file ?? (fitting.length === 1 ? fitting[0]?.file : undefined);
    if (match === undefined) return { reported, match: others.length > 1 ? 'several files' : 'no such file' };
    return { reported, match: lastLineOf(reported) > match.lines + 1 ? 'other lines' : match };
  });
}

/**
 * Where all files lie right beside the report or above it, as those of a small package do, no path shares more than its name with a
 * file. That they all do, and begin alike, leaves no doubt.
 */
function agreedFronts(
  found: readonly { readonly others: readonly Candidate[] }[],
  folders: readonly string[],
): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const { others } of found) {
    for (const front of new Set(others.map(({ fronts }) => fronts))) votes.set(front, (votes.get(front) ?? 0) + 1);
  }
  const agreed = [...votes].filter(([front, count]) => {
    const own = front.slice(front.indexOf('\n') + 1);
    return count === found.length && count > 1 && folders.includes(own === '' ? '' : `${own}/`);
  });
  return new Set(agreed.length === 1 ? agreed.map(([front]) => front) : []);
}

function candidatesOf(
  reported: ReportedFile,
  { roots }: ReportToMatch,
  files: FilesByName,
  folders: readonly string[],
): { sure?: Candidate; others: readonly Candidate[] } {
  const segments = pathSegments(reported.path);
  if (!isRooted(reported.path)) {
    const besides = folders.map((folder) => files.get(folder + segments.join('/'))).find((file) => file !== undefined);
    if (besides !== undefined) return { sure: candidateOf(segments, besides), others: [] };
  }
  const written = isRooted(reported.path) || roots.length === 0 ? [''] : roots;
  const longest = written
    .flatMap((root) => longestShared([...pathSegments(root), ...segments], files))
    .filter((candidate, _index, all) => all.every(({ shared }) => shared <= candidate.shared));
  const nearest = narrow(uniqueFiles(longest), reported.module, folders);
  const [only] = nearest;
  const isSure = nearest.length === 1 && only !== undefined && (only.shared > 1 || only.isWhole);
  return isSure ? { sure: only, others: [] } : { others: nearest };
}

function longestShared(segments: readonly string[], files: FilesByName): Candidate[] {
  const isElsewhere = segments.some((segment) => ELSEWHERE.has(segment));
  const candidates = files.named(segments.at(-1) ?? '').map((file) => candidateOf(segments, file));
  let most = 1;
  for (const { shared } of candidates) most = Math.max(most, shared);
  return candidates.filter(({ shared, isWhole }) => shared === most && (!isElsewhere || isWhole));
}

function candidateOf(segments: readonly string[], file: SourceFile): Candidate {
  const own = file.segments;
  let shared = 0;
  while (shared < Math.min(segments.length, own.length) && segments.at(-1 - shared) === own.at(-1 - shared)) shared++;
  const fronts = [segments, own].map((path) => path.slice(0, path.length - shared).join('/')).join('\n');
  return { file, shared, fronts, isWhole: shared === segments.length };
}

/** Modules hold files of the same name: the one the report names, or the one nearest to where it lies, is meant. */
function narrow(
  candidates: readonly Candidate[],
  module: string | undefined,
  folders: readonly string[],
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const inModule = candidates.filter(({ file }) => module !== undefined && file.segments.includes(module));
  if (inModule.length === 1) return inModule;
  for (const folder of folders) {
    const below = candidates.filter(({ file }) => file.path.startsWith(folder));
    if (below.length > 0) return below;
  }
  return candidates;
}

function uniqueFiles(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.file.path, candidate])).values()];
}

/** The folders around a file, nearest first, each with a `/` at its end; the root is the empty text. */
function ancestorsOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at !== -1; at = path.lastIndexOf('/', at - 1)) {
    folders.push(path.slice(0, at + 1));
    if (at === 0) break;
  }
  return [...folders, ''];
}

function lastLineOf({ covered, missed }: ReportedFile): number {
  return Math.max(covered.at(-1) ?? 0, missed.at(-1) ?? 0);
}
