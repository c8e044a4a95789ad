import type { CodeRule } from '../../code-rule';

export const throwInDestructor: CodeRule = {
  id: 'cpp/throw-in-destructor',
  languages: ['cpp'],
  grade: 'crash',
  cwe: [755],
  description: 'A destructor throws.',
  help: 'Destructors are `noexcept` unless they say otherwise, so the program ends at once. Offer a `close()` that may throw, and let the destructor swallow or log.',
  bad: 'class File { ~File() { if (!flush()) throw std::runtime_error("lost"); } };',
  good: 'class File { ~File() { if (!flush()) log("lost"); } };',
  query: '(throw_statement) @at',
  check(match) {
    const at = match.node('at');
    for (let around = at.parent; around !== null; around = around.parent) {
      if (around.type === 'try_statement' || around.type === 'lambda_expression') return undefined;
      if (around.type !== 'function_definition') continue;
      const declarator = around.childForFieldName('declarator')?.text ?? '';
      const isDestructor = /^(?:[\w:<>, ]+::)?~\w+\s*\(/.test(declarator);
      return isDestructor && !/noexcept\s*\(\s*false\s*\)/.test(declarator)
        ? { at, message: 'The program ends here: destructors may not throw.' }
        : undefined;
    }
    return undefined;
  },
};
