import type { CodeRule } from '../../code-rule';
import { hasModifier } from '../../csharp-syntax/enclosing';
import { attributeName, attributesOf } from '../../csharp-syntax/test-code';

export const threadStaticInitializer: CodeRule = {
  id: 'csharp/thread-static-initializer',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [665],
  description: 'A [ThreadStatic] field has an initial value, or is not static.',
  help: 'The initial value is set in the first thread only; all others see `null` or 0. Without `static` the attribute does nothing. Use `ThreadLocal<T>`, or set the value where it is first read.',
  bad: `class Buffers {
  [ThreadStatic] private static byte[] buffer = new byte[1024];
}`,
  good: `class Buffers {
  private static readonly ThreadLocal<byte[]> Buffer = new(() => new byte[1024]);
}`,
  query: '(field_declaration (attribute_list) (variable_declaration (variable_declarator) @declarator)) @field',
  check(match) {
    const field = match.node('field');
    if (!attributesOf(field).some((one) => attributeName(one) === 'ThreadStatic')) return undefined;
    const at = match.node('declarator');
    if (!hasModifier(field, 'static')) {
      return { at, message: '[ThreadStatic] does nothing on a field that is not static.' };
    }
    const value = at.children.some(({ type }) => type === '=') ? at.namedChildren.at(-1) : undefined;
    if (value === undefined || /^(?:null!?|default!?|0|false)$/.test(value.text)) return undefined;
    return { at, message: 'Only the first thread gets this initial value.' };
  },
};
