import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'package a; func f(err error) { if err.Error() == "EOF" { g() } }',
    'package a; func f() bool { return resErr.Error() != `no such host` }',
  ],
  clean: [
    'package a; func f(err error) { if errors.Is(err, io.EOF) { g() } }',
    'package a; func f(err error) bool { return err.Error() == "" || err.Error() == want }',
    { code: 'package a; func f(err error) bool { return err.Error() == "EOF" }', path: 'f_test.go' },
  ],
};
