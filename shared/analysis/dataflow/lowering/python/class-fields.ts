import { NO_NODE } from '../../../tree/flat-tree';
import type { Field } from '../../ir';
import type { InnerNames } from './function-scope';
import type { PythonLowering } from './python-lowering';
import { typeName } from './type-name';

/** What the body of a class gives it besides methods: variables that were filled, and names of which only the type is told. */
export function classFields(lowering: PythonLowering, block: number, { names }: InnerNames): Field[] {
  const types = typesOf(lowering, block);
  const fields: Field[] = [];
  for (const [name, value] of names) {
    if (value.kind === 'function') continue;
    const type = types.get(name);
    fields.push({ name, isStatic: true, value, annotations: [], ...(type !== undefined && { type }) });
  }
  for (const [name, type] of types) {
    if (!names.has(name)) fields.push({ name, isStatic: false, annotations: [], ...(type !== undefined && { type }) });
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
