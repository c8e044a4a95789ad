import type { JavaLowering } from './java-lowering';
import type { ClassFrame, Scope } from './scope';
import { isStatic } from './modifiers';

export interface ClassPlace {
  readonly name: string;
  readonly qualifiedName: string;
  readonly hasBases: boolean;
  readonly isInner: boolean;
  readonly outerClass: ClassFrame | undefined;
  readonly outerScope: Scope | undefined;
}

/** Looks through the members of a class, so that names in its methods can be told from others. */
export function createClassFrame(
  java: JavaLowering,
  node: number,
  members: readonly number[],
  at: ClassPlace,
): ClassFrame {
  const names: MemberNames = { fields: new Map(), methods: new Map(), fieldTypes: new Map() };
  if (java.syntax.kind(node) === 'record_declaration') addComponents(java, node, names);
  for (const member of members) addMember(java, member, names);
  const { name: simpleName, ...rest } = at;
  return {
    ...rest,
    id: java.reserveClass(),
    simpleName,
    ...names,
    parentFunction: at.outerScope?.frame.id ?? at.outerClass?.parentFunction ?? 0,
    usesOuter: false,
  };
}

interface MemberNames {
  readonly fields: Map<string, boolean>;
  readonly methods: Map<string, boolean>;
  readonly fieldTypes: Map<string, string>;
}

function addComponents({ syntax }: JavaLowering, node: number, { fields, methods }: MemberNames): void {
  for (const component of syntax.named(syntax.child(node, 'parameters'))) {
    const name = syntax.text(syntax.child(component, 'name'));
    fields.set(name, false);
    methods.set(name, false);
  }
}

function addMember(java: JavaLowering, member: number, { fields, methods, fieldTypes }: MemberNames): void {
  const { syntax } = java;
  const kind = syntax.kind(member);
  if (kind === 'enum_constant') fields.set(syntax.text(syntax.child(member, 'name')), true);
  if (kind === 'field_declaration' || kind === 'constant_declaration') {
    const ofClass = kind === 'constant_declaration' || isStatic(java, member);
    for (const declarator of syntax.children(member, 'declarator')) {
      const name = syntax.text(syntax.child(declarator, 'name'));
      fields.set(name, ofClass);
      const type = java.types.typeOf(syntax.child(member, 'type'), syntax.child(declarator, 'dimensions'));
      if (type !== undefined) fieldTypes.set(name, type);
    }
  }
  if (kind === 'method_declaration') {
    const name = syntax.text(syntax.child(member, 'name'));
    // Of several with one name, that there is an instance is enough.
    methods.set(name, (methods.get(name) ?? true) && isStatic(java, member));
  }
}
