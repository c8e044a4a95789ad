import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { packageName } from '../../go-syntax/imports';

const LOCKS: readonly string[] = ['Mutex', 'RWMutex', 'WaitGroup', 'Once', 'Cond', 'Pool', 'Map'];

export const copiedLock: CodeRule = {
  id: 'go/copied-lock',
  languages: ['go'],
  grade: 'bug',
  cwe: [662],
  description: 'A lock is handed over by value, so the function works with a copy of it.',
  help: [
    'The copy locks nothing that the others see, and a copied WaitGroup never comes to its end.',
    'Hand over a pointer, and use pointer receivers for types that hold a lock.',
  ].join('\n\n'),
  bad: `package shop

import "sync"

func work(group sync.WaitGroup) {
	defer group.Done()
}`,
  good: `package shop

import "sync"

func work(group *sync.WaitGroup) {
	defer group.Done()
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    const sync = packageName(file, 'sync');
    if (sync === undefined) return undefined;
    const isLock = (type: Node | null) =>
      type?.type === 'qualified_type' && LOCKS.some((one) => type.text === `${sync}.${one}`);
    const holders = new Set(lockHolders(file, isLock));
    const parameters = file.descendantsOfType('parameter_list').flatMap(({ namedChildren }) => namedChildren);
    return parameters.flatMap((parameter): Reported[] => {
      const type = parameter.childForFieldName('type');
      if (type === null || isOnlyType(parameter)) return [];
      if (isLock(type)) return [{ at: parameter, message: `This is a copy of the ${type.text}; hand over a pointer.` }];
      const name = type.type === 'generic_type' ? type.childForFieldName('type')?.text : type.text;
      if (name === undefined || !holders.has(name)) return [];
      return [{ at: parameter, message: `${name} holds a lock, which this copies; hand over a pointer.` }];
    });
  },
};

/** Structs of this file with a field that is a lock. */
function lockHolders(file: Node, isLock: (type: Node | null) => boolean): string[] {
  const specs = file.descendantsOfType('type_spec').filter((spec) => spec.parent?.parent?.type === 'source_file');
  return specs.flatMap((spec) => {
    const struct = spec.childForFieldName('type');
    const fields = struct?.type === 'struct_type' ? (struct.namedChild(0)?.namedChildren ?? []) : [];
    const name = spec.childForFieldName('name')?.text;
    // An embedded pointer is written as a star before the type of the field.
    const holds = fields.some((field) => isLock(field.childForFieldName('type')) && !field.text.startsWith('*'));
    return holds && name !== undefined ? [name] : [];
  });
}

/** The type of a function or of a method of an interface, where nothing is copied yet; and results, which are made new. */
function isOnlyType(parameter: Node): boolean {
  const list = parameter.parent;
  const owner = list?.parent;
  if (owner == null || !['function_declaration', 'method_declaration', 'func_literal'].includes(owner.type)) {
    return true;
  }
  return owner.childForFieldName('result')?.id === list?.id;
}
