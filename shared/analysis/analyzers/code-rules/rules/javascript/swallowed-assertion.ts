import type { CodeRule } from '../../code-rule';
import { isOwnTest } from '../../javascript-syntax/test-code';

const ASSERTION = /^(?:await )?(?:expect|assert)\b[^;]*\(/;
/** Assertions that a test is given note a failure themselves and throw nothing; those that are counted are missed. */
const NOTED = /\bQUnit\b|\bassert\.expect\(|\b(?:t|assert)\.plan\(|\bexpect\.(?:assertions|hasAssertions)\(/;
const LOGGED = /^\{\s*console\.\w+\([^;]*\);?\s*\}$/;

export const swallowedAssertion: CodeRule = {
  id: 'javascript/swallowed-assertion',
  languages: ['javascript', 'typescript'],
  grade: 'test',
  description: 'A failed assertion is caught and forgotten.',
  help: 'The test is green whether or not the assertion holds. Let the error pass, or use `rejects` and `toThrow` to expect one.',
  bad: `try {
  expect(total()).toBe(3);
} catch {}`,
  good: 'expect(total()).toBe(3);',
  query: `((try_statement body: (statement_block) @tried handler: (catch_clause body: (statement_block) @caught)) @try)`,
  check(match) {
    if (!isOwnTest(match.file.path) || NOTED.test(match.file.source.text)) return undefined;
    const { text } = match.node('caught');
    const isForgotten = match.node('caught').namedChildCount === 0 || LOGGED.test(text);
    if (!isForgotten || match.node('try').childForFieldName('finalizer') !== null) return undefined;
    const assertion = match
      .node('tried')
      .namedChildren.find((statement) => ASSERTION.test(statement.text.slice(0, 200)));
    return assertion && { at: assertion, message: 'When this fails, nobody is told.' };
  },
};
