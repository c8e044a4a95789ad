import type { RawFinding } from '../../findings';
import type { CodeFacts, Place } from './facts/code-facts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The places that a finding is about: its own, those it refers to, and the steps of its data. */
export class FindingPlace {
  readonly ranges: readonly Range[];

  constructor(
    finding: RawFinding,
    path: string,
    private readonly facts: CodeFacts,
  ) {
    const { related = [], codeFlow = [] } = finding;
    this.ranges = [finding, ...related, ...codeFlow]
      .filter((one) => one.path === path)
      .map(({ region }) => ({
        start: facts.source.offset(region.startLine, region.startColumn),
        end: facts.source.offset(region.endLine, region.endColumn),
      }))
      .map((range) => withChain(range, facts.calls));
  }

  meets({ start, end }: Range): boolean {
    return this.ranges.some((range) => range.start <= end && start <= range.end);
  }

  /** Whether the finding is about all of a place: then it may go. */
  covers({ start, end }: Range): boolean {
    return this.ranges.some((range) => range.start <= start && end <= range.end);
  }

  /** Lines of the finding's places, from 1. */
  get lines(): ReadonlySet<number> {
    const lines = new Set<number>();
    for (const { start, end } of this.ranges) {
      for (let line = this.facts.source.lineOf(start); line <= this.facts.source.lineOf(end); line++) lines.add(line);
    }
    return lines;
  }

  /** The innermost functions around the places. */
  functionsAround(): Place[] {
    return this.ranges.flatMap((range) => {
      const around = this.facts.functions.filter(({ start, end }) => start <= range.start && range.end <= end);
      const inner = around.toSorted((left, right) => left.end - left.start - (right.end - right.start))[0];
      return inner === undefined ? [] : [{ text: inner.name, start: inner.start, end: inner.end }];
    });
  }
}

/** In `random().toString(36)` all that follows works on what the finding is about. */
function withChain({ start, end }: Range, calls: readonly Place[]): Range {
  const chain = calls.filter((call) => call.start === start && call.end > end);
  return { start, end: Math.max(end, ...chain.map((call) => call.end)) };
}
