import type { CodeRule } from '../../code-rule';
import { enclosingMethod } from '../../java-syntax/bodies';
import { nameOf } from '../../java-syntax/calls';
import { declaredType } from '../../java-syntax/declared-type';
import { isTestPath } from '../../java-syntax/tests';

const READERS = new Set(['ObjectInputStream', 'XMLDecoder']);
const OWN_FORM = /^(?:readObject|readExternal|readResolve|clone)$/;

export const unsafeDeserialization: CodeRule = {
  id: 'java/unsafe-deserialization',
  languages: ['java'],
  grade: { cwe: [502], severity: 7.5, confidence: 'medium' },
  description: 'Objects are read in a form whose bytes choose the classes that are made.',
  help: 'Reading runs code of every class the bytes name; known chains of common libraries turn that into running any command. Read a plain format such as JSON into a known class, or set an `ObjectInputFilter` that names the classes allowed.',
  bad: 'class Shop { Object load(InputStream in) throws Exception { return new ObjectInputStream(in).readObject(); } }',
  good: 'class Shop { Price load(InputStream in) throws Exception { return mapper.readValue(in, Price.class); } }',
  query: `
    ((method_invocation object: (_) @reader name: (identifier) @name) @call (#any-of? @name "readObject" "readUnshared"))
    ((method_invocation name: (identifier) @typing) @call
      (#any-of? @typing "enableDefaultTyping" "enableDefaultTypingAsProperty"))`,
  check(match) {
    const call = match.node('call');
    if (match.find('typing') !== undefined) {
      return {
        at: call,
        message: 'With default typing, the text chooses the classes that are made.',
        confidence: 'high',
      };
    }
    const reader = match.node('reader');
    const type =
      reader.type === 'object_creation_expression' ? reader.childForFieldName('type')?.text : declaredType(reader);
    const method = enclosingMethod(call);
    // How a class reads its own fields is not where the bytes come in.
    const isOwnForm = method !== undefined && OWN_FORM.test(nameOf(method));
    if (!READERS.has(type ?? '') || isOwnForm || isTestPath(match.file.path)) return undefined;
    if (/ObjectInputFilter|setObjectInputFilter/.test(method?.text ?? '')) return undefined;
    return { at: call, message: 'The bytes choose which classes are made here, and so which code is run.' };
  },
};
