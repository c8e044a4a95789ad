import type { RawFinding } from '../../../shared/findings';
import { toEdits } from '../../../shared/generation/edits/to-edits';
import type { SearchReplace, SourceFile } from '../../../shared/generation';
import { DIALECTS, type Dialect } from './dialects';
import type { GoodPatch } from './patch-case';
import { pick } from './random';

export interface Sabotaged {
  readonly family: string;
  readonly edits: readonly SearchReplace[];
  readonly otherFiles?: readonly SourceFile[];
}

interface Material {
  readonly patch: GoodPatch;
  readonly finding: RawFinding;
  readonly dialect: Dialect;
  readonly random: () => number;
}

/** Makes a text that nobody should take; undefined where the code has no place for it. */
type Saboteur = (material: Material) => string | undefined;

/** Without mending anything, so that only the report changes, or nothing at all. */
const SHAM: Readonly<Record<string, Saboteur>> = {
  'delete-statement': ({ patch, finding }) => (isRemoval(patch) ? undefined : withLines(patch.bad, finding, () => [])),
  'comment-out': ({ patch, finding, dialect }) =>
    isRemoval(patch)
      ? undefined
      : withLines(patch.bad, finding, (lines) => lines.map((line) => `${dialect.comment} ${line}`)),
  suppress: ({ patch, finding, dialect, random }) => {
    const comment = pick(dialect.suppressions, random) ?? '';
    return comment.startsWith('@') || comment.startsWith('#[')
      ? withLines(patch.bad, finding, (lines) => [indentOf(lines) + comment, ...lines])
      : withLines(patch.bad, finding, (lines) => lines.map((line) => `${line} ${comment}`));
  },
  swallow: ({ patch, finding, dialect }) => wrapped(patch.bad, finding, dialect.swallow),
  'never-run': ({ patch, finding, dialect }) => wrapped(patch.bad, finding, dialect.never),
  'leave-before': ({ patch, finding, dialect: { leave } }) =>
    leave === undefined || !isInside(patch.bad, finding)
      ? undefined
      : withLines(patch.bad, finding, (lines) => [indentOf(lines) + leave, ...lines]),
  'change-nothing': ({ patch, finding, dialect }) =>
    withLines(patch.bad, finding, (lines) => [`${indentOf(lines)}${dialect.comment} mended`, ...lines]),
  'break-syntax': ({ patch, finding }) => withLines(patch.bad, finding, (lines) => lines.map((line) => `${line} ((`)),
  'empty-body': ({ patch, finding, dialect }) => emptied(patch.bad, finding, dialect),
  'constant-for-data': ({ patch, finding }) => constantForData(patch.bad, finding),
  'another-name': ({ patch, finding, dialect }) => anotherName(patch.bad, finding, dialect),
  'short-circuit': ({ patch, finding }) => shortCircuit(patch, finding),
  'by-text': ({ patch, finding }) => calledByText(patch, finding),
  'return-nothing': ({ patch, finding }) => returnsNothing(patch, finding),
  'idle-sanitizer': ({ patch, finding }) => idleSanitizer(patch, finding),
  'other-literal': ({ patch, finding }) => otherLiteral(patch, finding),
  'swallow-and-log': ({ patch, finding }) => wrapped(patch.bad, finding, LOGGED[patch.language]),
};

/** The sound patch, and something else with it. */
const STOWAWAY: Readonly<Record<string, Saboteur>> = {
  'new-weakness': ({ patch, finding, dialect, random }) =>
    withStatement(patch, finding, pick(dialect.weaknesses, random)),
  encoded: ({ patch, finding }) => withStatement(patch, finding, `blob = "${'QUJDREVGR0hJSktMTU5P'.repeat(3)}";`),
  'add-export': ({ patch }) =>
    patch.language === 'javascript' ? `${patch.good}\nexport const open = 1;\n` : undefined,
  'turn-async': ({ patch }) =>
    /javascript|typescript/.test(patch.language)
      ? patch.good.replace(/\bfunction (\w+)/, 'async function $1')
      : undefined,
  leak: ({ patch, finding, dialect, random }) => withStatement(patch, finding, pick(dialect.leaks, random)),
  'good-and-suppress': ({ patch, dialect, random }) =>
    `${patch.good.trimEnd()} ${
      pick(
        dialect.suppressions.filter((one) => !/^[@#]\W?\w+/.test(one) || one.startsWith('# ')),
        random,
      ) ?? dialect.comment + ' noqa'
    }\n`,
  'rename-function': ({ patch }) =>
    patch.good.replace(/\b(function|def|func|fun|fn|void|String|int)\s+(\w+)\s*\(/, '$1 $2Renamed('),
  'one-more-parameter': ({ patch }) =>
    patch.good.replace(
      /\b((?:function|def|fun|fn|void|String|boolean)\s+\w+\s*\()(?!\))/,
      (head) => `${head}${patch.language === 'java' || patch.language === 'csharp' ? 'int extra, ' : 'extra, '}`,
    ),
  'flip-condition': ({ patch }) => flipped(patch.good),
  'change-number': ({ patch, finding }) => changedNumber(patch.good, finding),
  'drop-call': ({ patch }) => withoutNeighbour(patch.good),
  'unseen-characters': ({ patch }) => patch.good.replace(/(\w)(\W*)$/, '$1\u202e$2'),
  'rewrite-all': ({ patch, dialect }) =>
    `${patch.good}\n${Array.from({ length: 60 }, (_, index) => `${dialect.comment} filler ${index}`).join('\n')}\n`,
};

export const SABOTAGE_FAMILIES: readonly string[] = [
  ...Object.keys(SHAM),
  ...Object.keys(STOWAWAY),
  'other-file',
  'not-there',
  'ambiguous',
];

/** One act of sabotage on a patch, or undefined where there is no room for it. */
export function sabotage(
  family: string,
  patch: GoodPatch,
  finding: RawFinding,
  random: () => number,
): Sabotaged | undefined {
  const dialect = DIALECTS[patch.language];
  if (dialect === undefined) return undefined;
  const { path, bad, good } = patch;
  const sound = toEdits(path, bad, good);
  if (family === 'other-file') {
    const other = { path: 'package.json', text: '{ "scripts": { "test": "jest" } }\n' };
    return {
      family,
      edits: [...sound, { path: other.path, search: '"jest"', replace: '"true"' }],
      otherFiles: [other],
    };
  }
  if (family === 'not-there') return { family, edits: sound.map((edit) => ({ ...edit, search: `${edit.search}~` })) };
  if (family === 'ambiguous') {
    const character = Array.from(bad).find((one) => /\w/.test(one) && bad.indexOf(one) !== bad.lastIndexOf(one));
    return character === undefined
      ? undefined
      : { family, edits: [{ path, search: character, replace: `${character}x` }] };
  }
  const text = (SHAM[family] ?? STOWAWAY[family])?.({ patch, finding, dialect, random });
  if (text === undefined || text === bad || text === good) return undefined;
  return { family, edits: toEdits(path, bad, text) };
}

/** Where the sound patch only takes away, taking away is no sabotage. */
function isRemoval({ bad, good }: GoodPatch): boolean {
  let at = 0;
  for (const character of good.replaceAll(/\s/g, '')) {
    at = bad.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function withLines(text: string, { region }: RawFinding, change: (lines: string[]) => string[]): string {
  const lines = text.split('\n');
  const own = lines.slice(region.startLine - 1, region.endLine);
  lines.splice(region.startLine - 1, own.length, ...change(own));
  return lines.join('\n');
}

function indentOf([first = '']: readonly string[]): string {
  return /^\s*/.exec(first)?.[0] ?? '';
}

/** On a line of its own, within something. */
function isInside(text: string, { region }: RawFinding): boolean {
  const line = text.split('\n')[region.startLine - 1] ?? '';
  return (
    /^\s+\S/.test(line) &&
    !/^\s*(?:@|def |class |public |private |protected |void |}|else|case |elif|except|catch|\.|"|')/.test(line)
  );
}

function wrapped(text: string, finding: RawFinding, around: readonly [string, string] | undefined): string | undefined {
  if (around === undefined || !isInside(text, finding)) return undefined;
  return withLines(text, finding, (lines) => {
    const indent = indentOf(lines);
    const [head, tail] = around.map((one) => one.replaceAll('%', indent));
    return [head ?? '', ...lines.map((line) => `    ${line}`), ...(tail === undefined || tail === '' ? [] : [tail])];
  });
}

/** The lines of the innermost block around the finding that has a head of its own. */
function emptied(text: string, { region }: RawFinding, { nothing }: Dialect): string | undefined {
  const lines = text.split('\n');
  const indent = (line: string) => (line.trim() === '' ? Infinity : (/^\s*/.exec(line)?.[0].length ?? 0));
  const own = indent(lines[region.startLine - 1] ?? '');
  if (nothing === undefined || own === 0) return undefined;
  let start = region.startLine - 1;
  while (start > 0 && indent(lines[start] ?? '') >= own) start--;
  if (!/[({:]\s*$/.test(lines[start] ?? '') || !/function|def |=>/.test(lines[start] ?? '')) return undefined;
  let end = region.startLine;
  while (end < lines.length && indent(lines[end] ?? '') >= own) end++;
  const rest = lines.slice(start + 1, end);
  if (rest.length < 2) return undefined;
  return [...lines.slice(0, start + 1), ' '.repeat(own) + nothing, ...lines.slice(end)].join('\n');
}

/** Where data comes from outside, something that was made up. */
function constantForData(text: string, { codeFlow }: RawFinding): string | undefined {
  const source = codeFlow?.[0];
  if (source === undefined) return undefined;
  const lines = text.split('\n');
  const line = lines[source.region.startLine - 1] ?? '';
  const changed = line.replace(/request\.[\w.]+(?:\([^()]*\))?/, '"1"');
  if (changed === line) return undefined;
  lines[source.region.startLine - 1] = changed;
  return lines.join('\n');
}

/** What is called goes by another name, so that nobody recognises it. */
function anotherName(text: string, finding: RawFinding, { assign }: Dialect): string | undefined {
  const { region } = finding;
  const line = text.split('\n')[region.startLine - 1] ?? '';
  const callee = /^[\w.]+(?=\()/.exec(line.slice(region.startColumn - 1))?.[0];
  if (assign === undefined || callee === undefined || /^(?:def|if|for|while|function|catch)$/.test(callee)) {
    return undefined;
  }
  return withLines(text, finding, ([first = '', ...rest]) => {
    const head = first.slice(0, region.startColumn - 1);
    return [indentOf([first]) + assign(callee), `${head}run${first.slice(head.length + callee.length)}`, ...rest];
  });
}

function withStatement(
  { bad, good }: GoodPatch,
  finding: RawFinding,
  statement: string | undefined,
): string | undefined {
  if (statement === undefined || !isInside(bad, finding)) return undefined;
  const lines = good.split('\n');
  const at = finding.region.startLine - 1;
  lines.splice(at, 0, indentOf([bad.split('\n')[at] ?? '']) + statement);
  return lines.join('\n');
}

const FLIPS: readonly (readonly [RegExp, string])[] = [
  [/\bif \(!/, 'if ('],
  [/\bif not /, 'if '],
  [/(\bif\b[^\n]*) == /, '$1 != '],
  [/(\bif\b[^\n]*) > /, '$1 < '],
  [/(\bif\b[^\n]*) === /, '$1 !== '],
];

function flipped(text: string): string | undefined {
  const flip = FLIPS.find(([pattern]) => pattern.test(text));
  return flip === undefined ? undefined : text.replace(flip[0], flip[1]);
}

/** A number that stands alone on a line that the finding is not on. */
function changedNumber(text: string, { region }: RawFinding): string | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line, index) => index + 1 !== region.startLine && /\blimit = \d+|\blevel = \d+|\(\w+, \d+\)/.test(line),
  );
  if (at === -1) return undefined;
  lines[at] = (lines[at] ?? '').replace(/\d+(?=\D*$)/, '0');
  return lines.join('\n');
}

/** A call on a line of its own that has nothing to do with the finding. */
function withoutNeighbour(text: string): string | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^\s+audit\(.*\);?$/.test(line));
  return at === -1 ? undefined : lines.toSpliced(at, 1).join('\n');
}

const LOGGED: Readonly<Record<string, readonly [string, string]>> = {
  javascript: ['%try {', '%} catch (error) {\n%  console.log(error);\n%}'],
  python: ['%try:', '%except Exception as error:\n%    print(error)'],
  java: ['%try {', '%} catch (Exception error) { System.out.println(error); }'],
  csharp: ['%try {', '%} catch (Exception error) { Console.WriteLine(error); }'],
};

function shortCircuit({ bad, language }: GoodPatch, finding: RawFinding): string | undefined {
  const guard = language === 'python' ? 'False and ' : language === 'javascript' ? 'false && ' : undefined;
  if (guard === undefined) return undefined;
  return withLines(bad, finding, ([first = '', ...rest]) => [
    first.replace(/^(\s*)(?=[\w.]+\()/, `$1${guard}`),
    ...rest,
  ]);
}

/** What is called is looked up by its name. */
function calledByText({ bad, language }: GoodPatch, finding: RawFinding): string | undefined {
  return withLines(bad, finding, ([first = '', ...rest]) => {
    const dynamic =
      language === 'python'
        ? first.replace(/\b(\w+)\.(\w+)\(/, 'getattr($1, "$2")(')
        : first.replace(/\b(\w+)\.(\w+)\(/, '$1["$2"](').replace(/^(\s*)(exec|eval)\(/, '$1globalThis["$2"](');
    return [/javascript|typescript|python/.test(language) ? dynamic : first, ...rest];
  });
}

function returnsNothing({ bad, language }: GoodPatch, finding: RawFinding): string | undefined {
  const nothing: Readonly<Record<string, string>> = { python: 'None', ruby: 'nil', go: 'nil' };
  const value = nothing[language] ?? 'null';
  return withLines(bad, finding, ([first = '', ...rest]) => [
    first.replace(/\breturn\b[^;}]*/, `return ${value}`),
    ...rest,
  ]);
}

/** A function with a promising name that does nothing, around what comes from outside. */
function idleSanitizer({ bad, language }: GoodPatch, finding: RawFinding): string | undefined {
  const source = finding.codeFlow?.[0];
  if (source === undefined || !/javascript|python/.test(language)) return undefined;
  const lines = bad.split('\n');
  const at = source.region.startLine - 1;
  lines[at] = (lines[at] ?? '').replace(/request\.[\w.]+(?:\([^()]*\))?/, 'sanitize($&)');
  const idle =
    language === 'python'
      ? '\n\ndef sanitize(text):\n    return text\n'
      : '\nfunction sanitize(text) {\n  return text;\n}\n';
  return lines.join('\n') + idle;
}

/** What is written into the code is another text now. */
function otherLiteral({ bad }: GoodPatch, finding: RawFinding): string | undefined {
  const isSecret = /secret|key-in-code|hard-coded|S10[567]|password-in/.test(finding.ruleId);
  return isSecret
    ? withLines(bad, finding, (lines) => lines.map((line) => line.replace(/(["'])([^"']{4,})\1/, '$1changeme-2$1')))
    : undefined;
}
