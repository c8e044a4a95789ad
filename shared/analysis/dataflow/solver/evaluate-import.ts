import type { Region } from '../../../findings';
import type { Expression } from '../ir';
import type { Machine } from './machine';
import { readField } from './store';
import { addTaints, alternatives, classValue, namedValue, UNKNOWN, type Value } from './value';

const NOWHERE: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** What a name of another file, or of a library, stands for. */
export function evaluateImport(machine: Machine, { module, name }: Extract<Expression, { kind: 'import' }>): Value {
  const { frame, program } = machine;
  if (program.module(frame.module).language === 'java') return javaType(machine, module, name);
  const plain = module.startsWith('node:') ? module.slice('node:'.length) : module;
  const index = program.imported(frame.module, plain);
  const none = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  if (index === undefined) return importedName(machine, plain, name);
  const value = machine.moduleValue(index);
  if (name === undefined) return value;
  const member = machine.readMember(value, name, none);
  if (name !== 'default' && !isMissing(member)) return member;
  if (isMissing(member) && !machine.isLoaded(index)) return { ...UNKNOWN, pending: { module: index, name } };
  // `from package import module`, or the default of a module that has none but its exports.
  const inner = program.imported(frame.module, plain.endsWith('.') ? plain + name : `${plain}.${name}`);
  if (inner !== undefined && program.module(inner).language === 'python') return machine.moduleValue(inner);
  return isMissing(member) && name === 'default' ? value : member;
}

function javaType(machine: Machine, module: string, name: string | undefined): Value {
  const { frame, program } = machine;
  const reference = program.findClass(frame.module, module);
  if (reference !== undefined) {
    const type = classValue(reference);
    return name === undefined ? type : machine.readMember(type, name, NOWHERE);
  }
  return inheritedConstant(machine, module) ?? namedValue(name === undefined ? module : `${module}.${name}`);
}

/** In Java, a name in capitals that is no class is a constant that a base brings. */
function inheritedConstant(machine: Machine, name: string): Value | undefined {
  const { owner } = machine.frame;
  if (owner === undefined || !/^[A-Z][A-Z0-9_]*$/.test(name)) return undefined;
  for (const base of machine.classOrder(owner).slice(1)) {
    const field = readField(machine.object(machine.classFields(base)), name);
    if (field !== undefined) return field;
  }
  return undefined;
}

function isMissing(value: Value): boolean {
  return value.constants.length === 1 && value.constants[0] === undefined && alternatives(value) === 1;
}

export function importedName(machine: Machine, module: string, name: string | undefined): Value {
  const isDefault = name === undefined || name === 'default' || name === '*';
  const full = isDefault ? module : `${module}.${name}`;
  const type = machine.models().types.find(full)[0];
  const inner = name === undefined ? undefined : machine.program.imported(machine.frame.module, full);
  if (inner !== undefined) return machine.moduleValue(inner);
  const source = machine
    .models()
    .sources.find(full)
    .find(({ on }) => on === 'read');
  const value = namedValue(type?.on === 'read' ? type.type : full);
  if (source === undefined) return value;
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const { kind, label, confidence = 'high' } = source;
  return addTaints(value, [machine.source({ kind, label, confidence, region })]);
}
