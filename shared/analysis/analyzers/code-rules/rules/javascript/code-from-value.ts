import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { isRequestValue } from '../../javascript-syntax/request-value';
import { varyingParts } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

export const codeFromValue: CodeRule = {
  id: 'javascript/code-from-value',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [94], severity: 7.5, confidence: 'medium' },
  description: 'Code that is put together while the program runs is run in a sandbox that is none.',
  help: 'The module `vm` is no border: code in it reaches the whole process through the objects it is given. Run foreign code in a process or an isolate of its own, or interpret a language you define.',
  bad: 'vm.runInNewContext(`total = ${formula}`, { price });',
  good: 'const total = evaluateFormula(parse(formula), { price });',
  query: `((call_expression function: (member_expression object: (identifier) @object property: (property_identifier) @name)) @call
    (#eq? @object "vm") (#any-of? @name "runInNewContext" "runInThisContext" "runInContext" "compileFunction"))
    ((new_expression constructor: (member_expression object: (identifier) @object property: (property_identifier) @name)) @call
    (#eq? @object "vm") (#eq? @name "Script"))`,
  check(match) {
    const call = match.node('call');
    const [code] = argumentsOf(call);
    const isBuilt = varyingParts(code).length > 0 || isRequestValue(code);
    // Who names the file that the code is from loads a module.
    if (/\bfilename\s*:/.test(argumentsOf(call)[1]?.text ?? '')) return undefined;
    if (!isBuilt || isNoProduct(match.file.path)) return undefined;
    return { at: call, message: 'What stands in these values is run as code.' };
  },
};
