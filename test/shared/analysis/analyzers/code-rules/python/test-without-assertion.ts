import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: `def test_x(client):
    client.get('/')`,
      path: 'tests/test_a.py',
      covers: ['test_x'],
    },
  ],
  clean: [
    {
      code: `def test_x():
    with pytest.raises(E):
        f()`,
      path: 'test_a.py',
    },
    {
      code: `def test_x(self):
    self.assertTrue(f())`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    check_order(f())`,
      path: 'test_a.py',
    },
    {
      code: `@pytest.mark.skip
def test_x():
    f()`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    f()`,
      path: 'src/a.py',
    },
    {
      code: `def test_x():
    """Later."""`,
      path: 'test_a.py',
    },
    {
      code: `@pytest.mark.benchmark
def test_speed(benchmark):
    benchmark(f)`,
      path: 'test_a.py',
    },
  ],
};
