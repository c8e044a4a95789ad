import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: `@unittest.skip
def test_x():
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `@pytest.mark.skip()
class TestX:
    pass`,
      path: 'test_a.py',
    },
  ],
  clean: [
    {
      code: `@pytest.mark.skip(reason='slow')
def test_x():
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `@unittest.skip('slow')
def test_x():
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `@pytest.mark.skip  # needs a printer
def test_x():
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `@pytest.mark.slow
def test_x():
    assert a`,
      path: 'test_a.py',
    },
    {
      code: `def test_skips():
    @unittest.skip
    def test_b():
        pass
    run(test_b)`,
      path: 'test_a.py',
    },
  ],
};
