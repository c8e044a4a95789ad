import { toLineRanges, type ReportedFile } from '../../../findings';
import { UnreadableReport } from './coverage-format';

const MAX_FILES = 50_000;
const MAX_LINE = 1_000_000;
/** Reports of this size are larger than any file that is read; only a hostile one names more. */
const MAX_MARKS = 4_000_000;
const MAX_PATH = 1_024;

/** Collects line by line what a report says. */
export class CoveredFiles {
  readonly #files = new Map<string, { path: string; module: string | undefined; lines: Map<number, boolean> }>();
  #marks = 0;

  /** What marks lines of one file; of a line that is marked twice, having been covered stays. */
  file(path: string, module?: string): (line: number, isCovered: boolean) => void {
    if (path === '' || path.length > MAX_PATH) throw new UnreadableReport('it names a file without a proper path');
    const key = `${module ?? ''}\n${path}`;
    const file = this.#files.get(key) ?? { path, module, lines: new Map<number, boolean>() };
    this.#files.set(key, file);
    if (this.#files.size > MAX_FILES) throw new UnreadableReport(`it names more than ${MAX_FILES} files`);
    return (line, isCovered) => {
      // Some tools write line 0 for code they made themselves.
      if (!Number.isInteger(line) || line < 1) return;
      if (line > MAX_LINE || ++this.#marks > MAX_MARKS) throw new UnreadableReport('it names too many lines');
      file.lines.set(line, isCovered || file.lines.get(line) === true);
    };
  }

  toReported(): ReportedFile[] {
    return [...this.#files.values()].map(({ path, module, lines }) => {
      const all = [...lines];
      return {
        path,
        ...(module === undefined ? {} : { module }),
        covered: toLineRanges(all.flatMap(([line, isCovered]) => (isCovered ? [line] : []))),
        missed: toLineRanges(all.flatMap(([line, isCovered]) => (isCovered ? [] : [line]))),
      };
    });
  }
}
