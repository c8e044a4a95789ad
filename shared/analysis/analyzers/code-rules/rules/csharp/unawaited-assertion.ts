import type { CodeRule } from '../../code-rule';

export const unawaitedAssertion: CodeRule = {
  id: 'csharp/unawaited-assertion',
  languages: ['csharp'],
  grade: 'test',
  description: 'An asynchronous assertion is not awaited, so its failure is lost.',
  help: 'xUnit and MSTest give back a task from `ThrowsAsync`; the test is over before it fails. Write `await` before it.',
  bad: `using Xunit;
class CartTests {
  [Fact] public async Task Refuses() { Assert.ThrowsAsync<ArgumentException>(() => cart.AddAsync(null)); }
}`,
  good: `using Xunit;
class CartTests {
  [Fact] public async Task Refuses() { await Assert.ThrowsAsync<ArgumentException>(() => cart.AddAsync(null)); }
}`,
  query: `
    (expression_statement (invocation_expression function: (member_access_expression expression: (identifier) @type name: (_) @name)
      (#eq? @type "Assert") (#match? @name "^(Throws|ThrowsAny|ThrowsExactly|ThrowsException|Raises|RaisesAny|All)Async")) @call)`,
  check(match) {
    // NUnit waits by itself.
    if (match.file.source.text.includes('NUnit.Framework')) return undefined;
    return { at: match.node('call'), message: 'Without await this assertion cannot make the test fail.' };
  },
};
