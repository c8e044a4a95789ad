import type { CodeRule } from '../../code-rule';
import { enclosingMethod } from '../../java-syntax/bodies';
import { nameOf } from '../../java-syntax/calls';

export const systemExit: CodeRule = {
  id: 'java/system-exit',
  languages: ['java'],
  grade: 'suspect',
  cwe: [705],
  description: 'A method other than main ends the whole program.',
  help: 'In a server or under a test, everything else that runs in the same process ends too, without cleaning up. Throw an exception and let `main` decide.',
  bad: 'class Shop { void sell() { if (isClosed) System.exit(1); } }',
  good: 'class Shop { void sell() { if (isClosed) throw new IllegalStateException("closed"); } }',
  enabled: false,
  query: `((method_invocation object: (identifier) @object name: (identifier) @name) @call (#eq? @object "System") (#eq? @name "exit"))`,
  check(match) {
    const method = enclosingMethod(match.node('call'));
    if (method === undefined || nameOf(method) === 'main') return undefined;
    return { at: match.node('call'), message: 'This ends everything that runs in the process.' };
  },
};
