import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: `import unittest
class A(unittest.TestCase):
    def test_a(self):
        pass
    async def test_b(self):
        await f()`,
      path: 'test_a.py',
      covers: ['test_b'],
    },
  ],
  clean: [
    {
      code: `from twisted.trial import unittest
class A(unittest.TestCase):
    async def test_b(self):
        await f()`,
      path: 'test_a.py',
    },
    {
      code: `import unittest
class A(unittest.TestCase):
    async def test_b(self):
        await f()`,
      path: 'testing/example_scripts/test_a.py',
    },
    `class A(unittest.IsolatedAsyncioTestCase):
    async def test_b(self):
        await f()`,
    `class A(TestCase):
    async def test_b(self):
        await f()`,
    `class A(unittest.TestCase):
    async def helper(self):
        await f()`,
    {
      code: `import unittest
def test_warns():
    class A(unittest.TestCase):
        async def test_b(self):
            return 1
    run(A)`,
      path: 'test_a.py',
    },
  ],
};
