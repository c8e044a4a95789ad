import { isBuiltin } from 'node:module';
import { isModule } from '../../../languages/is-module';
import { rewriting, type FoundFix, type Rewrite, type RewritePlace } from './rewrite';
import { NUMBER, OPERAND, STRING, wholeLines } from './source-form';
import { withoutElement } from './without-element';

const PATTERN_BEFORE = /(?<![\w$.])(?:const|let|var)\s*(?<pattern>\{[\w$\s,:]*)$/;
const PATTERN_BEHIND = /^[\w$\s,:]*\}(?=\s*(?::[^=;]{1,200})?=[^=>])/;
const NAMES = /^[ \t]*(?<head>(?:let|var)\s+)(?<names>[\w$]+(?:\s*,\s*[\w$]+)*)[ \t]*;?[ \t]*$/d;
const REQUIRED = String.raw`require\s*\(\s*(?:'(?<single>[^'\n]+)'|"(?<double>[^"\n]+)")\s*\)(?:\.[\w$]+)?`;
const VALUE = String.raw`(?:${REQUIRED}|${STRING}|${NUMBER}|true|false|null|undefined|this|\[\s*\]|\{\s*\}|typeof\s+${OPERAND})`;
const DECLARATION = new RegExp(
  String.raw`^[ \t]*(?:const|let|var)\s+(?<name>[\w$]+)(?:\s*:\s*[\w$.<>[\]| ]+)?\s*=\s*${VALUE}[ \t]*;?[ \t]*$`,
);
const FURTHEST = 2000;
/** Without a semicolon before it, such a line goes on with what stands before. */
const GOES_ON = /^\s*[([`+\-*/%,.?:<>=&|^]/;

/** Takes a declaration away whose value comes of nothing that does something. */
export const withoutVariable: Rewrite = (place) => {
  if (!isModule(place.text)) return undefined;
  return outOfPattern(place) ?? outOfLine(place);
};

function outOfPattern({ before, found, text }: RewritePlace): FoundFix | undefined {
  const start = PATTERN_BEFORE.exec(before.slice(-FURTHEST))?.groups?.['pattern'];
  const end = PATTERN_BEHIND.exec(text.slice(found.start, found.start + FURTHEST));
  if (start === undefined || end === null) return undefined;
  const range = [found.start - start.length, found.start + end[0].length] as const;
  const edit = withoutElement(text, range, found.start);
  return edit === undefined ? undefined : rewriting('Take the name away', edit);
}

function outOfLine({ text, found, covered }: RewritePlace): FoundFix | undefined {
  const lineStart = text.lastIndexOf('\n', found.start - 1) + 1;
  const [line = ''] = text.slice(lineStart).split(/\r?\n/, 1);
  if (GOES_ON.test(text.slice(lineStart + line.length))) return undefined;
  const names = NAMES.exec(line)?.indices?.groups?.['names'];
  if (names !== undefined && names[1] - names[0] > covered.length) {
    const edit = withoutElement(text, [lineStart + names[0] - 1, lineStart + names[1] + 1], found.start);
    return edit === undefined ? undefined : rewriting('Take the name away', edit);
  }
  if (names === undefined && !declaresNothingElse(line, covered)) return undefined;
  const start = lineStart + line.length - line.trimStart().length;
  const range = wholeLines(text, start, lineStart + line.trimEnd().length);
  return rewriting('Take the declaration away', { ...range, text: '' });
}

function declaresNothingElse(line: string, wanted: string): boolean {
  const { name, single, double } = DECLARATION.exec(line)?.groups ?? {};
  const required = single ?? double;
  return name === wanted && (required === undefined || isBuiltin(required));
}
