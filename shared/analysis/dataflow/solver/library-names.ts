import type { SanitizerModel } from '../models';
import type { ClassUnit } from '../ir';
import type { Machine } from './machine';
import type { Program } from './program';
import type { HeapObject } from './store';
import { isJava } from './language';
import { ownNames } from './own-names';
import type { Value } from './value';

/** What built-in values are called in models, by what is known of them. */
const SHAPE_NAMES: Readonly<Record<HeapObject['shape'], readonly string[]>> = {
  object: ['#map', '#object'],
  map: ['#map'],
  list: ['#list'],
  text: ['#builder'],
  promise: ['#promise'],
  iterator: ['#iterator', '#list'],
  instance: ['#object'],
  scope: [],
};

/** What a member of an object may be called in models, what is surest first. */
export function namesOfObject(machine: Machine, { type, shape, instanceOf }: HeapObject, member: string): string[] {
  const { known } = machine.models();
  const names: string[] = [];
  if (type !== undefined) names.push(known.ofMember(type, member));
  if (instanceOf !== undefined) {
    for (const base of libraryBases(machine.program, instanceOf)) names.push(known.ofMember(base, member));
  }
  for (const name of SHAPE_NAMES[shape]) names.push(known.ofMember(name, member));
  if (names.length === 0 || shape === 'instance') names.push(known.ofMember('*', member));
  return names;
}

/** What libraries call the classes that a class of the program is derived from. */
export function libraryBases(program: Program, reference: NonNullable<HeapObject['instanceOf']>): readonly string[] {
  const unit = program.class(reference);
  const known = BASES.get(unit);
  if (known !== undefined) return known;
  const found = findLibraryBases(program, reference);
  BASES.set(unit, found);
  return found;
}

const BASES = new WeakMap<ClassUnit, readonly string[]>();

function findLibraryBases(program: Program, reference: NonNullable<HeapObject['instanceOf']>): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  const visit = (current: NonNullable<HeapObject['instanceOf']>): void => {
    const unit = program.class(current);
    if (seen.has(unit.qualifiedName) || seen.size > MAX_BASES) return;
    seen.add(unit.qualifiedName);
    for (const base of unit.bases) {
      if (base.kind === 'import') {
        const isOfProgram = base.name !== undefined && program.imported(current.module, base.module) !== undefined;
        const found = program.findClass(current.module, isOfProgram ? base.name : base.module);
        if (found !== undefined) visit(found);
        else names.push(base.name === undefined ? base.module : `${base.module}.${base.name}`);
      } else if (base.kind === 'name' || base.kind === 'member') {
        const found = program.findClass(current.module, base.name);
        if (found !== undefined) visit(found);
        else names.push(base.name);
      }
    }
  };
  visit(reference);
  return names;
}

const MAX_BASES = 20;

/** The sanitizers that a call of a value, or of a member of it, may be. */
export function findSanitizers(machine: Machine, value: Value, member: string | undefined): readonly SanitizerModel[] {
  const configured = machine.configured();
  if (configured !== undefined) {
    const own = ownNames(machine, value, member).map((name) => configured.sanitizers.find(name));
    const [found] = own.filter(({ length }) => length > 0);
    if (found !== undefined) return found;
  }
  const models = machine.models();
  for (const name of namesOfValue(machine, value, member)) {
    for (const one of models.withSupertypes(name)) {
      const found = models.sanitizers.find(one);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** What a call of a value, or of a member of it, may be called. */
export function namesOfValue(machine: Machine, value: Value, member: string | undefined): string[] {
  if (member === undefined) return [...value.names];
  const { known } = machine.models();
  const names = value.names.map((name) => known.ofMember(name, member));
  for (const address of value.objects) names.push(...namesOfObject(machine, machine.object(address), member));
  if (value.constants.some((one) => typeof one === 'string')) names.push(`#text.${member}`);
  if (value.functions.length > 0) names.push(`#function.${member}`);
  const isOfNoModel = value.names.every((name) => !machine.models().isKnownType(name));
  if (names.length === 0 || (value.isUnknown && isOfNoModel)) {
    names.push(...(isOfOwnType(machine, value) ? known.ofNoText(member) : known.ofUnknown(member)));
  }
  return names;
}

/** Java tells the type of most variables, and texts have but one. What a call gives has a name that is no type. */
function isOfOwnType(machine: Machine, { names }: Value): boolean {
  return isJava(machine) && names.length > 0 && names.every((name) => !name.includes('('));
}
