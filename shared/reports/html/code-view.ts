import { type Finding, REDACTION_MARK, splitLines } from '../../findings';
import { replaceInvisible } from '../visible-characters';
import { escapeHtml, markup, Markup } from './markup';

/** The lines with their numbers, and the finding's columns marked. */
export function codeView(finding: Finding): Markup | undefined {
  if (finding.snippet.trim() === '') return undefined;
  const lines = splitLines(finding.snippet).map((line, index) => {
    const number = finding.region.startLine + index;
    const text = markedLine(line, number, finding);
    return markup`<span class="line"><span class="number">${number}</span><span class="text">${text}</span></span>`;
  });
  return markup`<pre class="code"><code>${lines}</code></pre>`;
}

function markedLine(line: string, number: number, { region }: Finding): Markup {
  if (number > region.endLine) return codeText(line);
  const start = number === region.startLine ? region.startColumn - 1 : indentOf(line);
  const end = endOfMark(line, start, number === region.endLine ? region.endColumn - 1 : line.length);
  // An empty region, such as a missing bracket, is shown at the character it stands before.
  const shownEnd = Math.max(end, Math.min(start + 1, line.length));
  const marked = line.slice(start, shownEnd);
  const middle = marked === '' ? markup`<mark class="here"> </mark>` : markup`<mark>${codeText(marked)}</mark>`;
  return markup`${codeText(line.slice(0, start))}${middle}${codeText(line.slice(shownEnd))}`;
}

/** The mark that stands for a secret has another length than the secret had. */
function endOfMark(line: string, start: number, end: number): number {
  return line.startsWith(REDACTION_MARK, start) ? start + REDACTION_MARK.length : end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Code as it is, each invisible character as a small label of its name. */
export function codeText(text: string): Markup {
  return new Markup(replaceInvisible(escapeHtml(text), (name) => `<span class="invisible">${name}</span>`));
}
