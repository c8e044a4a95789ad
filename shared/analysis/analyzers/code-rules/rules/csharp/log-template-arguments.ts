import type { CodeRule } from '../../code-rule';
import { argumentsOf, receiverOf } from '../../csharp-syntax/called';
import { isStringLiteral, stringValue } from '../../csharp-syntax/strings';
import { isTestPath } from '../../csharp-syntax/test-code';

const PLACEHOLDER = /\{[@$]?[A-Za-z_]\w*(?:,-?\d+)?(?::[^{}]*)?\}/g;

export const logTemplateArguments: CodeRule = {
  id: 'csharp/log-template-arguments',
  languages: ['csharp'],
  grade: 'bug',
  description: 'A log message has another number of placeholders than of values.',
  help: 'The values are matched by their order, so the log shows them under wrong names, leaves one out, or the call throws. Hand over one value for each name.',
  bad: `class Shop {
  void Sold(Item item) => logger.LogInformation("Sold {Item} for {Price} to {Customer}", item.Name, item.Price);
}`,
  good: `class Shop {
  void Sold(Item item) => logger.LogInformation("Sold {Item} for {Price}", item.Name, item.Price);
}`,
  query: `
    (invocation_expression function: [(member_access_expression name: (identifier) @name)
        (conditional_access_expression (member_binding_expression name: (identifier) @name))]
      arguments: (argument_list (argument [(string_literal) (verbatim_string_literal)]))
      (#any-of? @name "LogTrace" "LogDebug" "LogInformation" "LogWarning" "LogError" "LogCritical")) @call`,
  check(match) {
    const call = match.node('call');
    // Other things than loggers have methods of these names.
    if (!/log(?:ger)?$/i.test(receiverOf(call)?.text ?? '')) return undefined;
    const values = argumentsOf(call);
    const templateIndex = values.findIndex((one) => isStringLiteral(one));
    const template = stringValue(values[templateIndex]);
    const given = values.slice(templateIndex + 1);
    if (template === undefined || templateIndex > 2 || given.length === 0 || isTestPath(match.file.path)) {
      return undefined;
    }
    const places = template.replace(/\{\{|\}\}/g, '').match(PLACEHOLDER)?.length ?? 0;
    // One value alone may be an array with all of them; numbers as names may come twice.
    if (given.length === 1 && places > 1) return undefined;
    if (places === given.length || /\{\d/.test(template)) return undefined;
    return {
      at: values[templateIndex] ?? call,
      message: `The message has ${places} placeholders, and ${given.length} values are handed over.`,
    };
  },
};
