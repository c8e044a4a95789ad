import type { CodeRule } from '../../code-rule';
import { isStringLiteral } from '../../csharp-syntax/strings';

export const lockOnSharedObject: CodeRule = {
  id: 'csharp/lock-on-shared-object',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [662, 833],
  description: 'A lock is taken on an object that other code can lock too, or on one that nobody shares.',
  help: [
    '`this`, a `Type` and a literal string are reachable from anywhere: a lock elsewhere on the same object blocks this one, up to a deadlock. A new object guards nothing, since nobody else has it.',
    'Lock on a field of its own: `private readonly object _gate = new();`.',
  ].join('\n\n'),
  bad: `class Counter {
  void Add() { lock (this) { count++; } }
}`,
  good: `class Counter {
  private readonly object _gate = new object();
  void Add() { lock (_gate) { count++; } }
}`,
  query: `
    (lock_statement ["this" (typeof_expression) (string_literal) (verbatim_string_literal)
      (object_creation_expression)] @object)`,
  check(match) {
    const object = match.node('object');
    if (object.type === 'object_creation_expression') {
      return { at: object, message: 'Nobody else has this object, so the lock guards nothing.' };
    }
    const what = isStringLiteral(object) ? 'Equal literals are one object' : 'Other code can lock it too';
    return { at: object, message: `${what}: lock on a private field instead.` };
  },
};
