import type { CodeRule } from '../../code-rule';
import { argumentsOf, namedArgument, simpleName } from '../../csharp-syntax/called';
import { stringValue } from '../../csharp-syntax/strings';
import { isTestPath } from '../../csharp-syntax/test-code';

export const argumentExceptionMixUp: CodeRule = {
  id: 'csharp/argument-exception-mix-up',
  languages: ['csharp'],
  grade: 'bug',
  description: 'A message is handed over where an argument exception wants the name of the parameter, or the reverse.',
  help: '`ArgumentNullException` and `ArgumentOutOfRangeException` take the name of the parameter first, `ArgumentException` takes it second. Mixed up, the log names a parameter that does not exist.',
  bad: `class Shop {
  void Sell(Item item) {
    if (item == null) throw new ArgumentNullException("Please choose an item");
  }
}`,
  good: `class Shop {
  void Sell(Item item) {
    if (item == null) throw new ArgumentNullException(nameof(item), "Please choose an item");
  }
}`,
  query: `
    (object_creation_expression type: (_) @type
      arguments: (argument_list . (argument [(string_literal) (verbatim_string_literal) (invocation_expression)]))
      (#match? @type "Argument(Null|OutOfRange)?Exception$")) @created`,
  check(match) {
    const created = match.node('created');
    const [first, second] = argumentsOf(created);
    const isNamed = namedArgument(created, 'message') ?? namedArgument(created, 'paramName');
    if (isNamed !== undefined || first === undefined || isTestPath(match.file.path)) return undefined;
    const type = simpleName(match.node('type'));
    const at = first;
    if (type === 'ArgumentException') {
      const isSwapped = second !== undefined && isName(first.text) && isSentence(stringValue(second));
      return isSwapped ? { at, message: 'The message comes first here, then the name of the parameter.' } : undefined;
    }
    if (!/^Argument(?:Null|OutOfRange)Exception$/.test(type) || !isSentence(stringValue(first))) return undefined;
    // With an exception behind it, the message is where it belongs.
    if (second !== undefined && !isName(second.text)) return undefined;
    return { at, message: 'The name of the parameter comes first here, then the message.' };
  },
};

function isSentence(text: string | undefined): boolean {
  return text !== undefined && /\S\s+\S/.test(text);
}

/** `nameof(x)` or a literal that can be a name. */
function isName(text: string): boolean {
  return /^(?:nameof\(.+\)|@?"\w+")$/s.test(text);
}
