import type { CodeRule } from '../../code-rule';
import { testAttribute } from '../../csharp-syntax/test-code';
import { hasModifier } from '../../csharp-syntax/enclosing';
import { simpleName } from '../../csharp-syntax/called';

const EVENT_TYPE = /(?:EventArgs|Args)$/;
const HANDLER_NAME = /^On[A-Z]|_[A-Z]\w*$|(?:Handler|Changed|Clicked?|Callback|Command)$/;

export const asyncVoid: CodeRule = {
  id: 'csharp/async-void',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [755],
  description: 'An async method returns void, so nobody can wait for it or catch what it throws.',
  help: [
    'An exception that leaves an `async void` method cannot be caught by the caller and ends the process; tests and callers go on before it is done.',
    'Return `Task`. Only event handlers have to be `async void`; those are not reported.',
  ].join('\n\n'),
  bad: `class Mailer {
  public async void Send(string to) {
    await client.SendAsync(to);
  }
}`,
  good: `class Mailer {
  public async Task Send(string to) {
    await client.SendAsync(to);
  }
}`,
  query: `
    (method_declaration (modifier) @modifier returns: (predefined_type) @type name: (identifier) @name
      parameters: (parameter_list) @parameters (#eq? @modifier "async") (#eq? @type "void")) @method
    (local_function_statement (modifier) @modifier type: (predefined_type) @type name: (identifier) @name
      parameters: (parameter_list) @parameters (#eq? @modifier "async") (#eq? @type "void")) @method`,
  check(match) {
    const name = match.node('name');
    const isTest = testAttribute(match.node('method')) !== undefined;
    const parameters = match.node('parameters').namedChildren;
    // Somebody adds it to an event.
    if (match.file.source.text.includes(`+= ${name.text};`)) return undefined;
    const isEvent = parameters.some((one) => EVENT_TYPE.test(simpleName(one.childForFieldName('type'))));
    // What overrides or implements another declaration cannot choose what it returns.
    const isBound =
      hasModifier(match.node('method'), 'override') || match.node('method').text.includes(`.${name.text}(`);
    if (isEvent || isBound || (HANDLER_NAME.test(name.text) && !isTest) || isSenderFirst(parameters[0]?.text ?? '')) {
      return undefined;
    }
    return { at: match.node('type'), message: `Nobody can wait for ${name.text} or catch what it throws.` };
  },
};

function isSenderFirst(parameter: string): boolean {
  return /^object\??\s+\w+$/.test(parameter);
}
