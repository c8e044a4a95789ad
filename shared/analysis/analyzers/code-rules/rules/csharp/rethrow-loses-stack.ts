import type { CodeRule } from '../../code-rule';
import { enclosingFunction, isWithin } from '../../csharp-syntax/enclosing';

export const rethrowLosesStack: CodeRule = {
  id: 'csharp/rethrow-loses-stack',
  languages: ['csharp'],
  grade: 'bug',
  description: 'A caught exception is thrown anew, which erases where it came from.',
  help: [
    '`throw error;` resets the stack trace to this line, so the log no longer shows what failed.',
    'Write `throw;` to let the same exception go on.',
  ].join('\n\n'),
  bad: `class Shop {
  void Load() {
    try { Read(); } catch (IOException error) { Log(error); throw error; }
  }
}`,
  good: `class Shop {
  void Load() {
    try { Read(); } catch (IOException error) { Log(error); throw; }
  }
}`,
  query: '(throw_statement (identifier) @thrown) @throw',
  check(match) {
    const thrown = match.node('thrown');
    const around = enclosingFunction(thrown);
    let clause = thrown.parent;
    while (clause !== null && clause.type !== 'catch_clause' && clause.id !== around?.id) clause = clause.parent;
    const declaration = clause?.namedChildren.find(({ type }) => type === 'catch_declaration');
    if (clause?.type !== 'catch_clause' || declaration?.childForFieldName('name')?.text !== thrown.text) {
      return undefined;
    }
    const isReassigned = clause
      .descendantsOfType('assignment_expression')
      .some((one) => one.childForFieldName('left')?.text === thrown.text);
    if (isReassigned) return undefined;
    const at = match.node('throw');
    const message = `Throwing ${thrown.text} anew erases its stack trace.`;
    // There the language allows no `throw;`.
    if (isWithin(thrown, 'finally_clause', clause)) return { at, message };
    const edits = [{ start: at.startIndex, end: at.endIndex, text: 'throw;' }];
    return { at, message, fix: { description: 'Let the same exception go on', edits } };
  },
};
