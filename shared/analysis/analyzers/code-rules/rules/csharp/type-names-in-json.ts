import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const typeNamesInJson: CodeRule = {
  id: 'csharp/type-names-in-json',
  languages: ['csharp'],
  grade: { cwe: [502], severity: 7.5, confidence: 'medium' },
  description: 'JSON is read with type names in it, so the data chooses which classes are created.',
  help: [
    'With `TypeNameHandling` other than `None`, Newtonsoft.Json creates the type that `$type` names, and some types run code when they are created.',
    'Leave it at `None`, or set a `SerializationBinder` that allows only your types.',
  ].join('\n\n'),
  bad: `class Store {
  JsonSerializerSettings settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
}`,
  good: `class Store {
  JsonSerializerSettings settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
}`,
  query: `
    (assignment_expression left: [(identifier) @name (member_access_expression name: (identifier) @name)] operator: "="
      right: (member_access_expression expression: (_) @type name: (identifier) @value)
      (#eq? @name "TypeNameHandling") (#match? @type "TypeNameHandling$") (#any-of? @value "All" "Auto" "Objects" "Arrays")) @at`,
  check(match) {
    const at = match.node('at');
    const around = at.parent?.type === 'initializer_expression' ? at.parent : at.parent?.parent;
    // Who sets a binder has thought of it.
    if (isTestPath(match.file.path) || /\bBinder\b|SerializationBinder/.test(around?.text ?? '')) return undefined;
    return { at, message: 'The data chooses which classes are created.' };
  },
};
