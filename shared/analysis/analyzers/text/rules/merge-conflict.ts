import type { TextRule } from '../text-rule';

/** Their texts show how a conflict looks. */
const SHOWS_CODE: ReadonlySet<string> = new Set(['markdown', 'text']);
const MARK = '<<<<<<< ';
const MARK_LENGTH = 7;
const MAX_MARKS = 100;

export const mergeConflict: TextRule = {
  id: 'text/merge-conflict',
  grade: 'crash',
  description: 'A merge that was never finished is left in the file.',
  help: 'Both versions and the marks between them are still there, so the file is neither. Decide for one version and remove the marks.',
  bad: 'a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> feature\n',
  good: 'a = 1\nb = 3\n',
  *check({ language, text }) {
    if (SHOWS_CODE.has(language)) return;
    let marks = 0;
    for (let at = startOf(text, 0); at !== -1 && marks < MAX_MARKS; at = startOf(text, at + MARK_LENGTH)) {
      marks++;
      const middle = text.indexOf('\n=======', at);
      const end = text.indexOf('\n>>>>>>> ', at);
      if (middle === -1 || end === -1) return;
      if (middle > end || lineAt(text, middle + 1 + MARK_LENGTH).trim() !== '') continue;
      yield { at: { start: at, end: at + MARK_LENGTH }, message: 'This merge was never finished.' };
    }
  },
};

function startOf(text: string, from: number): number {
  if (from === 0 && text.startsWith(MARK)) return 0;
  const at = text.indexOf(`\n${MARK}`, from);
  return at === -1 ? -1 : at + 1;
}

/** The rest of a line. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}
