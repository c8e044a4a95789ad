import type { CodeRule } from '../../code-rule';
import { withoutComments } from '../../java-syntax/calls';

export const endlessRecursion: CodeRule = {
  id: 'java/endless-recursion',
  languages: ['java'],
  grade: 'crash',
  cwe: [674],
  description: 'A method does nothing but call itself with what it was given.',
  help: 'It never comes back: the stack overflows. Often another object, `super` or a method with another name was meant.',
  bad: 'class Shop { String name() { return name(); } }',
  good: 'class Shop { String name() { return owner.name(); } }',
  query: `((method_declaration name: (identifier) @name parameters: (formal_parameters) @parameters
      body: (block . [(return_statement (method_invocation !object name: (identifier) @called) @call)
        (expression_statement (method_invocation !object name: (identifier) @called) @call)
        (return_statement (method_invocation object: (this) name: (identifier) @called) @call)]))
    (#eq? @name @called))`,
  check(match) {
    const call = match.node('call');
    const parameters = withoutComments(match.node('parameters'));
    // With more values, or others, another method of the same name may be called.
    const given = parameters.map((parameter) => parameter.childForFieldName('name')?.text);
    const passed = withoutComments(call.childForFieldName('arguments')).map(({ text }) => text);
    if (given.length !== passed.length || given.some((name, index) => name !== passed[index])) return undefined;
    return { at: call, message: 'This calls the method it stands in, with the same values, for ever.' };
  },
};
