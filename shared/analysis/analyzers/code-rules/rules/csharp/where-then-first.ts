import { usesLinq } from '../../csharp-syntax/uses-linq';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, receiverOf } from '../../csharp-syntax/called';

export const whereThenFirst: CodeRule = {
  id: 'csharp/where-then-first',
  languages: ['csharp'],
  grade: 'tidy',
  description: 'A sequence is filtered with Where before a method that can filter by itself.',
  help: '`First`, `Single`, `Last`, `Any`, `Count` and their `OrDefault` forms take the condition themselves.',
  bad: `class Shop {
  Order Next(List<Order> orders) => orders.Where(order => order.IsOpen).First();
}`,
  good: `class Shop {
  Order Next(List<Order> orders) => orders.First(order => order.IsOpen);
}`,
  query: `
    (invocation_expression
      function: (member_access_expression
        expression: (invocation_expression function: (member_access_expression name: (identifier) @where)
          arguments: (argument_list . (argument (lambda_expression) @condition) .)) @filter
        name: (identifier) @name)
      arguments: (argument_list . ")") @nothing
      (#eq? @where "Where")
      (#any-of? @name "First" "FirstOrDefault" "Single" "SingleOrDefault" "Last" "LastOrDefault" "Any" "Count" "LongCount")) @at`,
  check(match) {
    const filter = match.node('filter');
    const source = receiverOf(filter);
    const condition = match.node('condition');
    // A condition that takes the index too is one only Where knows.
    if (source === undefined || argumentsOf(match.node('at')).length > 0 || /^\([^)]*,/.test(condition.text)) {
      return undefined;
    }
    const name = match.node('name').text;
    const edits = [
      { start: source.endIndex, end: filter.endIndex, text: '' },
      { start: match.node('nothing').startIndex, end: match.node('nothing').endIndex, text: `(${condition.text})` },
    ];
    // Between the two calls nothing may be lost, such as a comment.
    const isPlain = calledName(filter) === 'Where' && !/\/[/*]/.test(match.node('at').text) && usesLinq(match.file);
    return {
      at: { start: match.node('where').startIndex, end: match.node('nothing').endIndex },
      message: `${name} takes the condition itself.`,
      ...(isPlain ? { fix: { description: `Hand the condition to ${name}`, edits } } : {}),
    };
  },
};
