import type { CodeRule } from '../../code-rule';

export const rethrowCopies: CodeRule = {
  id: 'cpp/rethrow-copies',
  languages: ['cpp'],
  grade: 'bug',
  description: 'A caught exception is thrown anew as a copy.',
  help: 'The copy has the type that was caught: what a derived exception adds is lost for everybody above. Write `throw;`.',
  bad: 'void f() { try { g(); } catch (const std::exception& error) { log(error); throw error; } }',
  good: 'void f() { try { g(); } catch (const std::exception& error) { log(error); throw; } }',
  query: '(throw_statement (identifier) @thrown) @at',
  check(match) {
    const at = match.node('at');
    const thrown = match.node('thrown').text;
    for (let around = at.parent; around !== null; around = around.parent) {
      if (around.type === 'lambda_expression' || around.type === 'function_definition') return undefined;
      if (around.type !== 'catch_clause') continue;
      const caught = around.childForFieldName('parameters')?.namedChild(0)?.childForFieldName('declarator');
      if (!/^&?\s*\w+$/.test(caught?.text ?? '') || caught?.text.replace(/^&\s*/, '') !== thrown) return undefined;
      const message = 'This throws a copy; what a derived exception adds is lost.';
      // What was caught by value may have been changed since, which the exception that goes on knows nothing of.
      if (!caught.text.startsWith('&')) return { at, message };
      const edits = [{ start: at.startIndex, end: at.endIndex, text: 'throw;' }];
      return { at, message, fix: { description: 'Let the same exception go on', edits } };
    }
    return undefined;
  },
};
