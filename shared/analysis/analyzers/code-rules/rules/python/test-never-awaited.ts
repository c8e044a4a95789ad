import type { CodeRule } from '../../code-rule';
import { isInsideTest, isOwnTest } from '../../python-syntax/test-code';

export const testNeverAwaited: CodeRule = {
  id: 'python/test-never-awaited',
  languages: ['python'],
  grade: 'test',
  description: 'An asynchronous test of unittest makes a coroutine that nobody runs.',
  help: '`unittest.TestCase` calls the method and throws the coroutine away, so the test is always green. Derive the class from `unittest.IsolatedAsyncioTestCase`.',
  bad: `class ShopTest(unittest.TestCase):
    async def test_opens(self):
        self.assertTrue(await shop.open())`,
  good: `class ShopTest(unittest.IsolatedAsyncioTestCase):
    async def test_opens(self):
        self.assertTrue(await shop.open())`,
  query: `((class_definition superclasses: (argument_list) @bases
      body: (block (function_definition "async" @async name: (identifier) @name))) (#match? @name "^test"))`,
  check(match) {
    const isPlain = /^\(\s*(?:unittest\.)?TestCase\s*\)$/.test(match.node('bases').text);
    const isUnittest = /^from unittest import\b[^\n]*\bTestCase\b|^import unittest$/m.test(match.file.source.text);
    if (!isPlain || !isOwnTest(match.file.path) || (!isUnittest && !match.node('bases').text.includes('unittest.'))) {
      return undefined;
    }
    if (isInsideTest(match.node('bases'))) return undefined;
    return { at: match.node('name'), message: 'This test never runs.' };
  },
};
