import { NO_NODE } from '../../../tree/flat-tree';
import type { Field } from '../../ir';
import type { InnerNames } from './function-scope';
import type { PythonLowering } from './python-lowering';
import { typeName } from './type-name';

/** What the body of a class gives it besides methods: variables that were filled, and names of which only the type is told. */
export function classFields(lowering: PythonLowering, block: number, { names }: InnerNames): Field[] {
  const types = typesOf(lowering, block);
  const fields: Field[] = [];
  // Constructors that are made of fields take those with a type, in the order of the text.
  for (const name of new Set([...types.keys(), ...names.keys()])) {
    const value = names.get(name);
    if (value?.kind === 'function') continue;
    const type = types.get(name);
    fields.push({
      name,
      isStatic: value !== undefined,
      ...(value !== undefined && { value }),
      annotations: [],
      ...(type !== undefined && { type }),
    });
  }
  return fields;
}

function typesOf(lowering: PythonLowering, block: number): Map<string, string | undefined> {
  const { read } = lowering;
  const types = new Map<string, string | undefined>();
  if (block === NO_NODE) return types;
  for (const statement of read.named(block)) {
    const assignment = read.kind(statement) === 'expression_statement' ? read.first(statement) : NO_NODE;
    if (read.kind(assignment) !== 'assignment') continue;
    const type = read.child(assignment, 'type');
    const left = read.child(assignment, 'left');
    if (type !== NO_NODE && read.kind(left) === 'identifier') types.set(read.text(left), typeName(lowering, type));
  }
  return types;
}
