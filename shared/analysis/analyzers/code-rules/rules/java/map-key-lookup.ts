import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { isSameCode } from '../../java-syntax/expressions';
import { callsIn } from '../../java-syntax/calls';

export const mapKeyLookup: CodeRule = {
  id: 'java/map-key-lookup',
  languages: ['java'],
  grade: 'slow',
  description: 'A loop over the keys of a map looks up the value of each.',
  help: '`entrySet` gives key and value together, so that nothing has to be searched for again.',
  bad: 'class Shop { void sum(Map<String, Price> all) { for (String name : all.keySet()) add(all.get(name)); } }',
  good: 'class Shop { void sum(Map<String, Price> all) { for (Map.Entry<String, Price> one : all.entrySet()) add(one.getValue()); } }',
  query: `((enhanced_for_statement name: (identifier) @key value: (method_invocation object: [(identifier) (field_access)] @map name: (identifier) @name) body: (_) @body)
    (#eq? @name "keySet"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const [map, key] = [match.node('map'), match.node('key').text];
    const lookup = callsIn(match.node('body')).find((call) => {
      const object = call.childForFieldName('object');
      const isGet = call.childForFieldName('name')?.text === 'get' && object !== null && isSameCode(object, map);
      return isGet && call.childForFieldName('arguments')?.text === `(${key})`;
    });
    return lookup && { at: lookup, message: 'This searches for a value that entrySet would have given with the key.' };
  },
};
