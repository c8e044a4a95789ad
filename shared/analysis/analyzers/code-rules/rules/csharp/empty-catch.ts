import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { simpleName } from '../../csharp-syntax/called';
import { isTestPath } from '../../csharp-syntax/test-code';

/** These are everything that can go wrong; who names one kind alone and no variable expects it. */
const GENERIC = /^(?:System|Application)?Exception$/;
const MEANT = /^(?:ignored?|expected|unused|_)\w*$/i;
const CLEAN_UP = /\.?(?:Dispose|Close|Delete|Kill|Abort|Cancel|Stop|Shutdown|Unlock|Release|Flush)\w*\(/;

export const emptyCatch: CodeRule = {
  id: 'csharp/empty-catch',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [390],
  description: 'An exception is caught and nothing is done about it.',
  help: [
    'The program goes on as if nothing had happened, and nobody learns what went wrong.',
    'Handle it, let it pass, or log it. Where doing nothing is right, say why in a comment.',
  ].join('\n\n'),
  bad: `class Shop {
  void Load() {
    try { Read(); } catch (Exception error) { }
  }
}`,
  good: `class Shop {
  void Load() {
    try { Read(); } catch (Exception error) { log.Warn(error); }
  }
}`,
  query: '(catch_clause body: (block) @body) @catch',
  check(match) {
    const clause = match.node('catch');
    const body = match.node('body');
    // A comment is a child too, and says why.
    if (
      body.namedChildCount > 0 ||
      body.childCount > 2 ||
      clause.namedChildren.some(({ type }) => type === 'comment')
    ) {
      return undefined;
    }
    // A filter has chosen what is expected here.
    if (clause.namedChildren.some(({ type }) => type === 'catch_filter_clause')) return undefined;
    // Tests catch what they provoke.
    if (isTestPath(match.file.path) || isBestEffort(clause) || hasFallback(clause)) return undefined;
    const declaration = clause.namedChildren.find(({ type }) => type === 'catch_declaration');
    const name = declaration?.childForFieldName('name')?.text;
    const isExpected =
      declaration !== undefined &&
      name === undefined &&
      !GENERIC.test(simpleName(declaration.childForFieldName('type')));
    if (isExpected || MEANT.test(name ?? '')) return undefined;
    return { at: clause, message: 'This exception is caught and forgotten.' };
  },
};

/** `try { Show(); } catch { }`: one thing is tried, and the short form says that its failure does not matter. */
function isBestEffort(clause: Node): boolean {
  const statements = clause.parent?.childForFieldName('body')?.namedChildren ?? [];
  const isBare = !clause.namedChildren.some(({ type }) => type === 'catch_declaration');
  if (isBare) return statements.length === 1 || !clause.text.includes('\n');
  return statements.length === 1 && CLEAN_UP.test(statements[0]?.text ?? '');
}

/** `try { return Read(); } catch { } return fallback;`: what comes behind is what is done about it. */
function hasFallback(clause: Node): boolean {
  const attempt = clause.parent;
  const isAnswered = (attempt?.childForFieldName('body')?.descendantsOfType('return_statement').length ?? 0) > 0;
  return isAnswered && attempt?.nextNamedSibling != null;
}
