import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: `def test_x():
    try:
        a = f()
        assert a
    except:
        pass`,
      path: 'test_a.py',
      covers: ['assert a'],
    },
  ],
  clean: [
    {
      code: `def test_x():
    try:
        assert a
    except KeyError:
        pass`,
      path: 'test_a.py',
    },
    {
      code: `def test_x():
    try:
        assert a
    except Exception:
        raise`,
      path: 'test_a.py',
    },
    {
      code: `try:
    assert a
except Exception:
    pass`,
      path: 'src/a.py',
    },
  ],
};
