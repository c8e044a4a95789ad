import type { CodeRule } from '../../code-rule';

export const catchByValue: CodeRule = {
  id: 'cpp/catch-by-value',
  languages: ['cpp'],
  grade: 'suspect',
  description: 'An exception is caught by value.',
  help: 'It is copied, and an exception of a derived class loses everything the base class does not have, such as its own message. Catch `const Type&`.',
  bad: 'void f() { try { g(); } catch (std::exception error) { log(error.what()); } }',
  good: 'void f() { try { g(); } catch (const std::exception& error) { log(error.what()); } }',
  query: `
    (catch_clause parameters: (parameter_list . (parameter_declaration type: [(type_identifier) (qualified_identifier)] @type
      !declarator) @caught))
    (catch_clause parameters: (parameter_list . (parameter_declaration type: [(type_identifier) (qualified_identifier)] @type
      declarator: (identifier)) @caught))`,
  check(match) {
    const caught = match.node('caught');
    const type = match.node('type');
    // Enumerations and numbers are often thrown under short names of their own.
    if (!/exception|error|failure/i.test(type.text)) return undefined;
    const edits = [{ start: type.endIndex, end: type.endIndex, text: '&' }];
    return {
      at: caught,
      message: 'What a derived exception adds is cut off.',
      fix: { description: 'Catch a reference', edits },
    };
  },
};
