import type { CodeRule, Reported } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { ancestors } from '../../java-syntax/ancestors';
import { declared } from '../../java-syntax/declared-type';
import { SECRET_NAME } from '../../java-syntax/weak-algorithms';
import { isTestPath } from '../../java-syntax/tests';

const RANDOM = /^(?:Random|SplittableRandom|ThreadLocalRandom)$/;

export const insecureRandom: CodeRule = {
  id: 'java/insecure-random',
  languages: ['java'],
  grade: { cwe: [338], severity: 7.0, confidence: 'medium' },
  description: 'A secret, such as a token or a salt, is made with a random generator whose numbers can be foretold.',
  help: 'Who sees a few numbers of `Random`, `ThreadLocalRandom` or `Math.random()` can compute the next ones. Use `SecureRandom` for everything nobody may guess.',
  bad: 'class Shop { String newToken() { return Long.toHexString(new Random().nextLong()); } }',
  good: 'class Shop { String newToken() { return Long.toHexString(new SecureRandom().nextLong()); } }',
  query: `((method_invocation object: (_) @object name: (identifier) @name) @call
    (#match? @name "^(?:random$|next[A-Z])"))`,
  check(match) {
    const call = match.node('call');
    if (!isForetold(match.node('object'), match.node('name').text) || isTestPath(match.file.path)) return undefined;
    if (!purposesOf(call).some((name) => SECRET_NAME.test(name))) return undefined;
    const fix = secureFix(match.node('object'), match.file.source.text);
    return {
      at: call,
      message: 'These numbers can be foretold, and a secret is made of them.',
      ...(fix === undefined ? {} : { fix }),
    };
  },
};

function isForetold(object: Node, method: string): boolean {
  if (method === 'random') return object.text === 'Math';
  if (object.type === 'object_creation_expression') return RANDOM.test(object.childForFieldName('type')?.text ?? '');
  if (object.type === 'method_invocation') return object.text.startsWith('ThreadLocalRandom.current(');
  const variable = declared(object);
  // A `SecureRandom` is a `Random`, too.
  return (
    RANDOM.test(variable?.type ?? '') &&
    !/=\s*(?:new\s+)?(?:[\w.]+\.)?SecureRandom\b/.test(variable?.declaration.text ?? '')
  );
}

/** `SecureRandom` is a `Random`. One with a seed may be meant to give the same numbers again. */
function secureFix(object: Node, text: string): Reported['fix'] {
  const type = object.type === 'object_creation_expression' ? object.childForFieldName('type') : null;
  if (type?.text !== 'Random' || object.childForFieldName('arguments')?.namedChildCount !== 0) return undefined;
  const edits = [
    { start: type.startIndex, end: type.endIndex, text: 'java.security.SecureRandom' },
    ...withoutLastImport(text),
  ];
  return { description: 'Take the numbers from SecureRandom', edits };
}

/** The import of what was used here alone goes as well. */
function withoutLastImport(text: string): { start: number; end: number; text: string }[] {
  const line = /^import\s+java\.util\.Random\s*;[ \t]*(?:\r?\n|$)/m.exec(text);
  const uses = text.match(/\bRandom\b/g)?.length ?? 0;
  return line === null || uses !== 2 ? [] : [{ start: line.index, end: line.index + line[0].length, text: '' }];
}

/** Names of the variable, and of the method, that the value is for. */
function purposesOf(call: Node): string[] {
  const names: string[] = [];
  for (const place of ancestors(call)) {
    if (place.type === 'variable_declarator') names.push(place.childForFieldName('name')?.text ?? '');
    if (place.type === 'assignment_expression') names.push(place.childForFieldName('left')?.text.slice(0, 100) ?? '');
    if (place.type === 'method_declaration') names.push(place.childForFieldName('name')?.text ?? '');
    if (place.type === 'method_declaration' || place.type === 'class_body') break;
  }
  return names;
}
