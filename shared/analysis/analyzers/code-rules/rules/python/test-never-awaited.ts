import type { CodeRule } from '../../code-rule';
import { isInsideTest, isOwnTest } from '../../python-syntax/test-code';

export const testNeverAwaited: CodeRule = {
  id: 'python/test-never-awaited',
  languages: ['python'],
  grade: 'test',
  description: 'An asynchronous test of unittest makes a coroutine that nobody runs.',
  help: '`unittest.TestCase` calls the method and throws the coroutine away, so the test is always green. Derive the class from `unittest.IsolatedAsyncioTestCase`.',
  bad: `import unittest

class ShopTest(unittest.TestCase):
    async def test_opens(self):
        self.assertTrue(await shop.open())`,
  good: `import unittest

class ShopTest(unittest.IsolatedAsyncioTestCase):
    async def test_opens(self):
        self.assertTrue(await shop.open())`,
  query: `((class_definition superclasses: (argument_list) @bases
      body: (block (function_definition "async" @async name: (identifier) @name))) (#match? @name "^test"))`,
  check(match) {
    const isPlain = /^\(\s*(?:unittest\.)?TestCase\s*\)$/.test(match.node('bases').text);
    // Other libraries, such as Twisted, have a module of that name, and run coroutines.
    const isUnittest = /^from unittest import\b[^\n]*\bTestCase\b|^import unittest\s*(?:#.*)?$/m.test(
      match.file.source.text,
    );
    if (!isPlain || !isUnittest || !isOwnTest(match.file.path)) return undefined;
    if (isInsideTest(match.node('bases'))) return undefined;
    return { at: match.node('name'), message: 'This test never runs.' };
  },
};
