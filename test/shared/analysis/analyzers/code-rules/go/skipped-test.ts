import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func TestA(t *testing.T) { t.SkipNow(); g(t) }', path: 'a_test.go', covers: ['t.SkipNow()'] },
    { code: 'package a; func TestA(t *testing.T) { t.Skip(""); g(t) }', path: 'a_test.go' },
  ],
  clean: [
    { code: 'package a; func TestA(t *testing.T) { t.Skip("flaky on Windows"); g(t) }', path: 'a_test.go' },
    { code: 'package a; func TestA(t *testing.T) { if x { t.Skip() }; g(t) }', path: 'a_test.go' },
    {
      code: 'package a; func TestA(t *testing.T) {\n // waits for the new parser\n t.Skip()\n g(t) }',
      path: 'a_test.go',
    },
  ],
};
