import type { Node } from 'web-tree-sitter';
import { enclosingType } from './bodies';
import { callsIn, nameOf } from './calls';

const CHECKS =
  /assert|verif|expect|fail|should|check|ensure|require|then|await|validat|confirm|compare|must|throws|perform|match|equal|same|test|contains|satisf|roundtrip|parseAnd|runWith/i;
const HELPER =
  /^[A-Z]\w*(?:Test|Tests|Tester|TestUtils?|TestUtilities|TestHelper|Asserts?|Assertions?|Checks?|Matchers?|Verifier)$/;
const DEPTH_LIMIT = 4;

/** Whether code checks anything, itself or through methods of its class; what is inherited is given the benefit of doubt. */
export function mayAssert(code: Node): boolean {
  if (saysItAsserts(code.text)) return true;
  let methods: Methods | undefined;
  return search(code, () => (methods ??= methodsAround(code)), new Set(), 0);
}

export function saysItAsserts(text: string): boolean {
  return /(?:assert|verif|expect|fail|check|throw)\w*\s*\(/i.test(text);
}

type Methods = ReadonlyMap<string, readonly Node[]>;

function search(code: Node, methods: () => Methods, seen: Set<string>, depth: number): boolean {
  if (depth > DEPTH_LIMIT) return true;
  if (code.descendantsOfType(['assert_statement', 'throw_statement']).length > 0) return true;
  return callsIn(code).some((call) => {
    const name = nameOf(call);
    const object = call.childForFieldName('object');
    if (CHECKS.test(name) || (object?.type === 'identifier' && HELPER.test(object.text))) return true;
    if (object !== null && object.type !== 'this') return false;
    const own = methods().get(name);
    if (own === undefined) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return own.some((method) => search(method, methods, seen, depth + 1));
  });
}

function methodsAround(code: Node): Methods {
  const methods = new Map<string, Node[]>();
  for (let type = enclosingType(code); type !== undefined; type = enclosingType(type)) {
    for (const member of type.namedChildren) {
      if (member.type !== 'method_declaration') continue;
      const name = nameOf(member);
      methods.set(name, [...(methods.get(name) ?? []), member]);
    }
  }
  return methods;
}
