import type { CodeRule } from '../../code-rule';

export const emptyFinalizer: CodeRule = {
  id: 'csharp/empty-finalizer',
  languages: ['csharp'],
  grade: 'slow',
  description: 'A finalizer does nothing.',
  help: 'Objects with a finalizer live through one more collection and pass through a queue. Remove it.',
  bad: `class Box {
  ~Box() { }
}`,
  good: `class Box {
  ~Box() { Release(handle); }
}`,
  query: '(destructor_declaration body: (block) @body) @at',
  check(match) {
    const statements = match.node('body').namedChildren.filter(({ type }) => type !== 'comment');
    if (statements.length > 0) return undefined;
    const at = match.node('at');
    const edits = [{ start: at.startIndex, end: at.endIndex, text: '' }];
    return { at, message: 'This finalizer only costs time.', fix: { description: 'Remove it', edits } };
  },
};
