import type { CodeRule } from '../../code-rule';
import { declaredType } from '../../java-syntax/declared-type';
import { unwrapped } from '../../java-syntax/expressions';

const SHARED = new Set(['String', 'Integer', 'Long', 'Short', 'Byte', 'Boolean', 'Character', 'Double', 'Float']);

export const lockOnSharedValue: CodeRule = {
  id: 'java/lock-on-shared-value',
  languages: ['java'],
  grade: 'bug',
  cwe: [662],
  description: 'A lock is taken on a text, a boxed number or a Boolean.',
  help: 'Such objects are shared by the whole program: code that has nothing to do with this takes the same lock, or two objects with the same value lock each other out. Lock on a `private final Object lock = new Object()`.',
  bad: 'class Shop { final String lock = "lock"; void sell() { synchronized (lock) { count++; } } }',
  good: 'class Shop { final Object lock = new Object(); void sell() { synchronized (lock) { count++; } } }',
  query: '(synchronized_statement (parenthesized_expression (_) @lock))',
  check(match) {
    const lock = unwrapped(match.node('lock'));
    const isLiteral = lock.type === 'string_literal' || /^Boolean\.(?:TRUE|FALSE)$/.test(lock.text.slice(0, 20));
    const isInterned = lock.type === 'method_invocation' && lock.childForFieldName('name')?.text === 'intern';
    if (!isLiteral && !isInterned && !SHARED.has(declaredType(lock) ?? '')) return undefined;
    return { at: lock, message: 'Other code may hold a lock on this same value.' };
  },
};
