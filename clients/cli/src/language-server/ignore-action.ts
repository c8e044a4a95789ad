import {
  CodeActionKind,
  type CodeAction,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { z } from 'zod';
import { detectLanguage } from '../../../../shared/analysis';
import type { AnalysisResult, Finding } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { toDiagnostic } from './diagnostics';
import type { FixedDocument } from './fix-actions';
import type { VerifiedFixes } from './verified-fixes';

type Comment = readonly [open: string, close: string];

const SLASHES: Comment = ['// ', ''];
const HASH: Comment = ['# ', ''];
const DASHES: Comment = ['-- ', ''];
const BLOCK: Comment = ['/* ', ' */'];
const MARKUP: Comment = ['<!-- ', ' -->'];
const JSX: Comment = ['{/* ', ' */}'];

const BY_LANGUAGE: ReadonlyMap<string, readonly Comment[]> = new Map([
  ...of([SLASHES], 'javascript', 'typescript'),
  ...of(
    [HASH],
    'python',
    'ruby',
    'bash',
    'zsh',
    'powershell',
    'yaml',
    'toml',
    'ini',
    'dotenv',
    'dockerfile',
    'makefile',
  ),
  ...of([HASH], 'cmake', 'terraform', 'hcl', 'nix', 'graphql', 'perl', 'r', 'elixir', 'julia'),
  ...of([MARKUP], 'html', 'xml', 'markdown'),
  ...of([MARKUP, SLASHES, BLOCK], 'vue', 'svelte'),
  ...of([BLOCK], 'css'),
  ...of([DASHES], 'sql', 'lua', 'haskell', 'elm'),
  ...of([['; ', '']], 'clojure', 'assembly'),
  ...of([['% ', '']], 'erlang'),
  ...of([["' ", '']], 'visual-basic'),
  ...of([['rem ', '']], 'batch'),
  ...of([['(* ', ' *)']], 'ocaml'),
]);
/** In the order in which most languages have them. */
const OF_OTHERS: readonly Comment[] = [SLASHES, HASH, DASHES, BLOCK, MARKUP];

function of(comments: readonly Comment[], ...languages: string[]): [string, readonly Comment[]][] {
  return languages.map((language) => [language, comments]);
}

/** What is needed to work it out when somebody chooses it. */
export const IgnoreData = z.strictObject({ uri: z.string(), version: z.int(), fingerprint: z.string() });
export type IgnoreData = z.infer<typeof IgnoreData>;

/** To say in a comment why a finding may stay; where the comment goes is worked out when it is chosen. */
export function ignoreAction({ uri, version, addressOf }: FixedDocument, finding: Finding): CodeAction {
  const { ruleId, fingerprint } = finding;
  return {
    title: `Ignore ${ruleId} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, addressOf)],
    data: { uri, version, fingerprint } satisfies IgnoreData,
  };
}

/**
 * The comment, on a line of its own above the finding: one that the engine was seen to understand. Its reason is left to whoever
 * chose it; without one it ignores nothing. Throws VALIDATION_ERROR where no comment can stand there.
 */
export async function ignoreEdit(
  document: FixedDocument,
  finding: Finding,
  { hasSnippets }: { hasSnippets: boolean },
  fixes: VerifiedFixes,
): Promise<WorkspaceEdit> {
  const { path, text, uri, version } = document;
  const line = finding.region.startLine - 1;
  const lines = text.split('\n');
  const indent = /^[ \t]*/.exec(lines[line] ?? '')?.[0] ?? '';
  const end = lines[0]?.endsWith('\r') === true ? '\r\n' : '\n';
  const textWith = ([open, close]: Comment, reason: string): string =>
    `${indent}${open}aurelis-ignore ${finding.ruleId} -- ${reason}${close}${end}`;
  const before = await fixes.analyze(document, text);
  const language = detectLanguage(path, Buffer.from(text));
  const ofLanguage = BY_LANGUAGE.get(language) ?? OF_OTHERS;
  const isScript = language === 'javascript' || language === 'typescript';
  for (const comment of isScript && isAmongElements(lines, line) ? [JSX, ...ofLanguage] : ofLanguage) {
    const changed = [
      ...lines.slice(0, line),
      `${textWith(comment, 'tried out').trimEnd()}${end.slice(0, -1)}`,
      ...lines.slice(line),
    ];
    const after = await fixes.analyze(document, changed.join('\n'));
    if (!isUnderstood(after, finding) || syntaxErrors(after) > syntaxErrors(before)) continue;
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const edit: TextEdit | SnippetTextEdit = hasSnippets
      ? { range, snippet: { kind: 'snippet', value: asSnippet(textWith(comment, MARK)) } }
      : { range, newText: textWith(comment, '') };
    return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
  }
  throw new AurelisError(
    'VALIDATION_ERROR',
    `No comment can stand above line ${line + 1}. Name the finding under "suppressions" of .aurelis.yaml instead.`,
  );
}

/** Whether the lines around belong to elements of JSX, where `//` is text that is shown. */
function isAmongElements(lines: readonly string[], line: number): boolean {
  const above =
    lines
      .slice(0, line)
      .findLast((one) => one.trim() !== '')
      ?.trimEnd() ?? '';
  const isMarkupAbove = /(?<!=)>$/.test(above);
  return isMarkupAbove || (above.endsWith('}') && /^\s*[<{]/.test(lines[line] ?? ''));
}

/** Stands for the place where the cursor goes. */
const MARK = '\u{f0000}';

function asSnippet(text: string): string {
  return text.replace(/[$}\\]/g, String.raw`\$&`).replace(MARK, '${1:reason}');
}

function isUnderstood({ facts }: AnalysisResult, { ruleId, region }: Finding): boolean {
  const suppressions = facts.flatMap((one) => one.suppressions ?? []);
  return suppressions.some(
    (one) =>
      one.region.startLine === region.startLine &&
      one.ruleIds.includes(ruleId) &&
      one.lines?.includes(region.startLine + 1),
  );
}

function syntaxErrors({ findings }: AnalysisResult): number {
  return findings.filter(({ ruleId }) => ruleId.startsWith('syntax/')).length;
}
