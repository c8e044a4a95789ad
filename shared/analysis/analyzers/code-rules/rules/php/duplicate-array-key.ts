import type { CodeRule } from '../../code-rule';
import { constantText } from '../../php-syntax/constant-text';

const KEYS: ReadonlySet<string> = new Set(['string', 'integer', 'encapsed_string', 'class_constant_access_expression']);

export const duplicateArrayKey: CodeRule = {
  id: 'php/duplicate-array-key',
  languages: ['php'],
  grade: 'bug',
  description: 'An array names a key twice; the first value is lost.',
  help: 'Only the last value of a key stays. Remove one of them, or correct its name.',
  bad: "<?php $colors = ['red' => 1, 'green' => 2, 'red' => 3];",
  good: "<?php $colors = ['red' => 1, 'green' => 2, 'blue' => 3];",
  query: '(array_creation_expression (array_element_initializer (_) (_)) . (array_element_initializer)) @array',
  check(match) {
    const seen = new Set<string>();
    return match.node('array').namedChildren.flatMap((element) => {
      const [key, value] =
        element.type === 'array_element_initializer'
          ? element.namedChildren.filter(({ type }) => type !== 'comment')
          : [];
      if (key === undefined || value === undefined || !KEYS.has(key.type)) return [];
      const name =
        key.type === 'class_constant_access_expression' || key.type === 'integer' ? key.text : constantText(key);
      if (name === undefined) return [];
      const isKnown = seen.has(name);
      seen.add(name);
      return isKnown ? [{ at: key, message: 'This key stands in the array before; that value is lost.' }] : [];
    });
  },
};
