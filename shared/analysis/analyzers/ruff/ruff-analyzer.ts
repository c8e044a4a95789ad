import type { Diagnostic, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import type { SourceText } from '../../text/source-text';
import type { FileAnalyzer, Found } from '../analyzer';
import { SYNTAX_ERROR_RULE } from '../syntax/manifest';
import { syntaxFinding } from '../syntax/syntax-finding';
import { fineIn } from './fine-in';
import { isMeantSo } from './is-meant-so';
import { RUFF_CODES, RUFF_SECURITY_CODES } from './manifest';
import { tellingErrors } from './telling-errors';
import { withSafeImportFixes } from './with-safe-import-fixes';
import { withTypeIdentity } from './with-type-identity';

const SYNTAX_ERROR = 'invalid-syntax';
/** The parser reads no Python 2. */
const ASKS_FOR_PYTHON_2 = /^#!.*\bpython2/;
const SUPPRESSION = /noqa|ruff\s*:/i;

/** Ruff offers rewrites that may change what the code does; these ones do not, or only to what is plainly meant. */
const SAFE_FIXES = new Set(['B004', 'B033', 'E713', 'E714', 'F401', 'F541', 'F632', 'F901', 'PLW0133', 'W605']);

/**
 * Ruff with our own settings, kept warm: the settings of the repository are never read. The package is loaded for the first file of
 * Python: it makes its ten megabytes of WebAssembly ready at once.
 */
export async function createRuffAnalyzer(): Promise<FileAnalyzer> {
  const { PositionEncoding, Workspace } = await import('@astral-sh/ruff-wasm-nodejs');
  const workspaceFor = (codes: readonly string[]) => new Workspace(settingsFor(codes), PositionEncoding.Utf16);
  const everything = workspaceFor(RUFF_CODES);
  const security = workspaceFor(RUFF_SECURITY_CODES);
  return {
    analyze({ path, source }) {
      const found = check(everything, source, source.text);
      // A comment for another tool may switch off advice, never a weakness: those are looked for without the comments.
      const unsuppressed = SUPPRESSION.test(source.text)
        ? check(security, source, withoutSuppressions(source.text)).filter(isNotAmong(found))
        : [];
      const all = [...found, ...unsuppressed];
      const fine = fineIn(path);
      return { found: all.filter((one) => !fine.has(one.ruleId) && !isMeantSo(one, path, source.text)) };
    },
  };
}

function settingsFor(codes: readonly string[]) {
  return {
    preview: false,
    'line-length': 120,
    'target-version': 'py314',
    lint: { select: codes, 'task-tags': [], 'dummy-variable-rgx': '^_' },
  };
}

function check(workspace: Workspace, source: SourceText, text: string): Found[] {
  // The package's types leave the answer open; its documentation does not.
  const diagnostics = workspace.check(text) as readonly Diagnostic[];
  const found = withSafeImportFixes(
    diagnostics.map((diagnostic) => toFound(diagnostic, source)),
    text,
  );
  const isError = ({ ruleId }: Found): boolean => ruleId === SYNTAX_ERROR_RULE;
  if (!found.some(isError)) return found;
  return [...tellingErrors(found.filter(isError), source), ...found.filter((one) => !isError(one))];
}

function toFound(diagnostic: Diagnostic, source: SourceText): Found {
  const start = offsetOf(source, diagnostic.start_location);
  const end = offsetOf(source, diagnostic.end_location);
  if (diagnostic.code === null || diagnostic.code === SYNTAX_ERROR) {
    const trust = ASKS_FOR_PYTHON_2.test(source.text) ? 'loose-grammar' : 'exact';
    return syntaxFinding(start, end, `${diagnostic.message}.`, trust);
  }
  const fix = SAFE_FIXES.has(diagnostic.code) ? diagnostic.fix : null;
  const found = { ruleId: `ruff/${diagnostic.code}`, start, end, message: diagnostic.message };
  if (fix === null) return diagnostic.code === 'E721' ? withTypeIdentity(found, source.text) : found;
  const edits = fix.edits.map((edit) => ({
    start: offsetOf(source, edit.location),
    end: offsetOf(source, edit.end_location),
    text: edit.content ?? '',
  }));
  return { ...found, fix: { description: fix.message ?? 'Apply the fix of the rule', edits } };
}

function offsetOf(source: SourceText, location: { row: number; column: number }): number {
  return source.offset(location.row, location.column);
}

/** As long as the text it replaces, so that every position stays. */
function withoutSuppressions(text: string): string {
  return text.replaceAll(/noqa/gi, 'nxxa').replaceAll(/ruff(?=\s*:)/gi, 'rxxf');
}

function isNotAmong(found: readonly Found[]): (candidate: Found) => boolean {
  const known = new Set(found.map((one) => `${one.ruleId}:${one.start}:${one.end}`));
  return (candidate) => !known.has(`${candidate.ruleId}:${candidate.start}:${candidate.end}`);
}
