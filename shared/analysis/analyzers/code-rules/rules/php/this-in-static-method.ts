import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { inside } from '../../php-syntax/enclosing';

export const thisInStaticMethod: CodeRule = {
  id: 'php/this-in-static-method',
  languages: ['php'],
  grade: 'crash',
  description: 'A static method uses $this, which does not exist there.',
  help: 'PHP throws an `Error` at that line. Make the method an instance method, or use `self::` for what is static.',
  bad: '<?php class A { private $n; static function f() { return $this->n; } }',
  good: '<?php class A { private static $n; static function f() { return self::$n; } }',
  query: '(method_declaration (static_modifier) body: (compound_statement) @body)',
  check(match) {
    for (const inner of inside(match.node('body'), NESTED)) {
      if (inner.type !== 'variable_name' || inner.text !== '$this') continue;
      const user = inner.parent;
      if (user?.type !== 'member_access_expression' && user?.type !== 'member_call_expression') return undefined;
      return isGuarded(inner) ? undefined : { at: inner, message: 'There is no `$this` in a static method.' };
    }
    return undefined;
  },
};

/** Closures may be bound to an object later. */
const NESTED: ReadonlySet<string> = new Set([
  'anonymous_function',
  'arrow_function',
  'anonymous_class',
  'function_definition',
  'class_declaration',
]);

function isGuarded(node: Node): boolean {
  for (let outer = node.parent; outer !== null && outer.type !== 'method_declaration'; outer = outer.parent) {
    if (outer.type === 'if_statement' || outer.type === 'conditional_expression') {
      if (/isset\(\s*\$this/.test(outer.childForFieldName('condition')?.text ?? '')) return true;
    }
  }
  return false;
}
