import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func TestA(t *testing.T) { x := load(); t.Log(x) }', path: 'a_test.go', covers: ['TestA'] },
    { code: 'package a; func Test_load(t *testing.T) { t.Parallel(); load(1) }', path: 'a_test.go' },
    { code: 'package a; func TestA(t *testing.T) { if slow() { t.Skip("slow") }; load() }', path: 'a_test.go' },
  ],
  clean: [
    { code: 'package a; func TestA(t *testing.T) { t.Skip("needs a network") }', path: 'a_test.go' },
    { code: 'package a; func TestA(t *testing.T) { if load() != 1 { t.Error("no") } }', path: 'a_test.go' },
    { code: 'package a; func TestA(t *testing.T) { a := assert.New(t); run(t, 1) }', path: 'a_test.go' },
    {
      code: 'package a; func TestA(t *testing.T) { mustLoad(1) }\nfunc TestNoPanic(t *testing.T) { load() }',
      path: 'a_test.go',
    },
    {
      code: 'package a; func TestMain(m *testing.M) { os.Exit(m.Run()) }\nfunc Testable(t *testing.T) { load() }',
      path: 'a_test.go',
    },
    'package a; func TestA(t *testing.T) { load() }',
  ],
};
