import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';
import { isArrayType } from '../../kotlin-syntax/arrays';
import { hasModifier } from '../../kotlin-syntax/functions';

export const arrayInDataClass: CodeRule = {
  id: 'kotlin/array-in-data-class',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [595],
  description: 'A data class holds an array, so that equal objects are not equal.',
  help: 'The generated `equals` and `hashCode` look at the array as an object and not at its elements. Use a `List`, or write both methods with `contentEquals` and `contentHashCode`.',
  bad: 'data class Bill(val id: Int, val scan: ByteArray)',
  good: 'data class Bill(val id: Int, val scan: List<Byte>)',
  query: `(class_declaration (modifiers (class_modifier)) (primary_constructor (class_parameters (class_parameter [(user_type) (nullable_type)] @type) @parameter))) @class`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const declaration = match.node('class');
    const type = match.node('type').text.replace(/[<?].*$/s, '');
    if (!isArrayType(type) || !hasModifier(declaration, 'data')) return undefined;
    const body = declaration.namedChildren.find((child) => child.type === 'class_body');
    if (body?.namedChildren.some((member) => member.childForFieldName('name')?.text === 'equals') === true) {
      return undefined;
    }
    return { at: match.node('parameter'), message: 'equals of this class compares the array as an object.' };
  },
};
