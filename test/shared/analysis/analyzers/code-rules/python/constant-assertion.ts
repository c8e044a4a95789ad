import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: `def test_x():
    f()
    assert True`,
      path: 'test_a.py',
      covers: ['assert True'],
    },
    {
      code: `def test_x(self):
    self.assertTrue(True)`,
      path: 'test_a.py',
    },
  ],
  clean: [
    {
      code: `class PassingTest(TestCase):
    def test_true(self):
        self.assertTrue(True)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    for a in b(c):
        assert True`,
      path: 'test_a.py',
    },
    {
      code: `def test_equality(self):
    self.assertEqual(self.a, self.a)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x(self):
    self.assertEqual(a, a)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    assert True`,
      path: 'testing/example_scripts/test_a.py',
    },
    {
      code: `def test_x(self):
    self.assertEqual(f(), f())`,
      path: 'test_a.py',
    },
    {
      code: `def test_x(self):
    self.assertTrue(a)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    assert True`,
      path: 'src/a.py',
    },
    {
      code: `def test_x():
    try:
        f()
    except E:
        assert True`,
      path: 'test_a.py',
    },
    {
      code: `def simple_script():
    assert True`,
      path: 'test_a.py',
    },
    {
      code: `def test_assert(self):
    assert 1`,
      path: 'test_a.py',
    },
    {
      code: `def test_x(self):
    self.assertEqual(a, a)
    self.assertNotEqual(a, b)`,
      path: 'test_a.py',
    },
    {
      code: `def test_x(self):
    self.assertEqual(a ** 2, a ** 2)
    self.assertEqual(a ** 3, a ** 3)`,
      path: 'test_a.py',
    },
  ],
};
