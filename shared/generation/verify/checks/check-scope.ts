import type { CodeFacts, Place } from '../facts/code-facts';
import type { CodeToken } from '../facts/code-token';
import { FindingPlace } from '../finding-place';
import type { Hunk } from '../../edits/diff-lines';
import type { FileChange, FixChange } from '../fix-change';

/** A fix changes the files that its finding is about, and in them what has to do with it. */
export function checkScope({ finding, rule, files }: FixChange): string | undefined {
  if (rule !== undefined && ASKS_THE_AUTHOR.test(rule.id)) return 'only the author knows what the test has to expect';
  const allowed = new Set([finding.path, ...(finding.codeFlow ?? []).map(({ path }) => path)]);
  const stray = files.find(({ path }) => !allowed.has(path));
  if (stray !== undefined) return `${stray.path} has nothing to do with the finding`;
  for (const file of files) {
    if (file.facts === undefined) continue;
    const words = new Vocabulary(file.facts, new FindingPlace(finding, file.path, file.facts.before));
    const removed = strayRemoval(file, words);
    if (removed !== undefined) return `line ${removed} of ${file.path} has nothing to do with the finding`;
    const added = strayAddition(file, words);
    if (added !== undefined) return `the new line ${added} of ${file.path} has nothing to do with the finding`;
  }
  return undefined;
}

/** What such a rule asks for is knowledge, and a guess that runs is worse than none. */
const ASKS_THE_AUTHOR =
  /\/test-without-|tautological-|constant-assertion|assertion-on-itself|skipped-test|disabled-test|ignored-test/;

/** The names that a finding is about, as they stand on its lines. */
class Vocabulary {
  readonly lines: ReadonlySet<number>;
  readonly around: readonly Place[];
  readonly names: ReadonlySet<string>;
  readonly before: LineTokens;
  readonly after: LineTokens;

  constructor(facts: NonNullable<FileChange['facts']>, place: FindingPlace) {
    this.lines = place.lines;
    this.around = place.functionsAround();
    this.before = new LineTokens(facts.before);
    this.after = new LineTokens(facts.after);
    this.names = new Set([...this.lines].flatMap((line) => this.before.names(line)));
  }
}

class LineTokens {
  readonly #tokensOf: ReadonlyMap<number, readonly CodeToken[]>;
  readonly #imports: ReadonlySet<number>;

  constructor(facts: CodeFacts) {
    const code = facts.tokens.filter(({ role }) => role !== 'comment');
    this.#tokensOf = Map.groupBy(code, ({ line }) => line);
    this.#imports = importLines(facts);
  }

  tokens(line: number): readonly CodeToken[] {
    return this.#tokensOf.get(line) ?? [];
  }

  names(line: number): string[] {
    return this.tokens(line)
      .filter(({ role }) => role === 'identifier')
      .map(({ text }) => text);
  }

  isImport(line: number): boolean {
    return this.#imports.has(line);
  }
}

/** The first line that is taken away or replaced without being about the finding or a name that it uses. */
function strayRemoval({ hunks }: FileChange, words: Vocabulary): number | undefined {
  const { lines, around, names, before } = words;
  for (const hunk of hunks) {
    const { beforeStart, beforeEnd } = hunk;
    for (let line = beforeStart + 1; line <= beforeEnd; line++) {
      const tokens = before.tokens(line);
      if (tokens.every(({ role }) => role === 'sign') || lines.has(line) || before.isImport(line)) continue;
      const isNear =
        around.length === 0 ||
        tokens.some((token) => around.some(({ start, end }) => start <= token.start && token.end <= end));
      const isAbout = before.names(line).some((name) => names.has(name));
      if (!isAbout || !(isNear || becomesVolatile(line, hunk, words))) return line;
    }
  }
  return undefined;
}

/** A field that threads share is mended where it is declared. */
function becomesVolatile(line: number, hunk: Hunk, { before, after }: Vocabulary): boolean {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = hunk;
  if (beforeEnd - beforeStart !== afterEnd - afterStart) return false;
  const texts = (tokens: readonly CodeToken[]) => tokens.map(({ text }) => text).filter((text) => text !== 'volatile');
  const now = after.tokens(line - beforeStart + afterStart);
  return now.length > before.tokens(line).length && texts(now).join(' ') === texts(before.tokens(line)).join(' ');
}

/** The first new line that shares no name with the finding, nor with new lines that do. */
function strayAddition({ hunks }: FileChange, { lines, names, after }: Vocabulary): number | undefined {
  const known = new Set(names);
  const fresh: number[] = [];
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of hunks) {
    const replacesPlace = beforeEnd - beforeStart >= afterEnd - afterStart && hasAny(lines, beforeStart + 1, beforeEnd);
    for (let line = afterStart + 1; line <= afterEnd; line++) {
      if (replacesPlace) for (const name of after.names(line)) known.add(name);
      else if (after.names(line).length > 0 && !after.isImport(line)) fresh.push(line);
    }
  }
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const [index, line] of fresh.entries()) {
      if (!after.names(line).some((name) => known.has(name))) continue;
      for (const name of after.names(line)) known.add(name);
      fresh.splice(index, 1);
      isGrowing = true;
      break;
    }
  }
  return fresh[0];
}

function hasAny(lines: ReadonlySet<number>, first: number, last: number): boolean {
  for (let line = first; line <= last; line++) if (lines.has(line)) return true;
  return false;
}

function importLines({ imports, source }: CodeFacts): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of imports) {
    for (let line = source.lineOf(start); line <= source.lineOf(end); line++) lines.add(line);
  }
  return lines;
}
