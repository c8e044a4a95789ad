const HERE_DOCUMENT = /<<-?\s*\\?(['"]?)([A-Za-z_]\w*)\1/;
/** Texts, comments and what is escaped: words in them are no words of the shell. */
const NO_CODE = /\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|(?<=^|\s)#[^\n]*/gm;
const WORD =
  /(?<=^|[\n;&|({`]|\b(?:then|do|else|elif|in)\s|!\s)[ \t]*(if|fi|for|while|until|select|done|case|esac)(?=\s|[;)|&`]|$)/g;
/** Scripts that the shell hands over to another language at once. */
const HANDED_OVER = /\bexec\s+\S*(?:wish|tclsh|perl|python|ruby|expect)\b/;

/** Whether the blocks of a shell script do not end as often as they begin. */
export function hasUnpairedShellWords(text: string): boolean {
  if (HANDED_OVER.test(text.slice(0, 1000))) return false;
  const counts = new Map<string, number>();
  for (const [, word = ''] of withoutHereDocuments(text).replaceAll(NO_CODE, ' ').matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const countOf = (...words: string[]) => words.map((word) => counts.get(word) ?? 0).reduce((sum, one) => sum + one, 0);
  return (
    countOf('if') !== countOf('fi') ||
    countOf('case') !== countOf('esac') ||
    countOf('for', 'while', 'until', 'select') !== countOf('done')
  );
}

function withoutHereDocuments(text: string): string {
  const kept: string[] = [];
  let end: string | undefined;
  for (const line of text.split('\n')) {
    if (end === undefined) {
      kept.push(line);
      end = HERE_DOCUMENT.exec(line)?.[2];
    } else if (line.trim() === end) end = undefined;
  }
  return kept.join('\n');
}
