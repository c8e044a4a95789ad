import type { CodeRule } from '../../code-rule';
import { argumentsOf, receiverOf, simpleName } from '../../csharp-syntax/called';
import { declaredType } from '../../csharp-syntax/declared-type';
import { isInLambda } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

/** Only strings, dates and lazy sequences have these, and none changes what it is called on. */
const ALWAYS_PURE =
  /^(?:To(?:Upper|Lower)(?:Invariant)?|Substring|Pad(?:Left|Right)|Trim(?:Start|End)|Add(?:Days|Hours|Minutes|Seconds|Milliseconds|Months|Years))$/;
const PURE_ON_STRINGS = /^(?:Trim|Replace|Insert|Remove|Split|Normalize)$/;

export const resultIgnored: CodeRule = {
  id: 'csharp/result-ignored',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [252],
  description: 'A method that changes nothing is called and its result is thrown away.',
  help: 'Strings and dates never change: `Trim`, `Replace` or `AddDays` give back a new value. Assign it.',
  bad: `class Shop {
  string Clean(string name) { name.ToLowerInvariant(); return name; }
}`,
  good: `class Shop {
  string Clean(string name) { name = name.ToLowerInvariant(); return name; }
}`,
  query: `
    (expression_statement (invocation_expression function: (member_access_expression name: (identifier) @name)
      (#match? @name "^(To(Upper|Lower)|Substring$|Pad(Left|Right)$|Trim|Replace$|Insert$|Remove$|Split$|Normalize$|Add[DHMSY])")) @call)`,
  check(match) {
    const name = match.node('name').text;
    const call = match.node('call');
    const receiver = receiverOf(call);
    if (receiver === undefined || (isInLambda(call) && isTestPath(match.file.path))) return undefined;
    const type = receiver.type === 'identifier' ? declaredType(receiver) : undefined;
    const isOnString = PURE_ON_STRINGS.test(name) && type === 'string';
    const isKnownOther = type !== undefined && !/^(?:string|String|DateTime\w*|DateOnly|TimeOnly)$/.test(type);
    const isPure = ALWAYS_PURE.test(name) && !isKnownOther && simpleName(receiver) !== 'Calendar';
    // A calendar takes the date as well.
    if (!isOnString && (!isPure || (name.startsWith('Add') && argumentsOf(call).length !== 1))) return undefined;
    return { at: call, message: `${name} gives back a new value, which is thrown away.` };
  },
};
