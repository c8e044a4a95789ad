import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func f() error { err := g(); if err == nil { return err }; return nil }',
      covers: ['return err'],
    },
    'package a; func f() error { if parseErr := g(); parseErr == nil { return parseErr }; return nil }',
  ],
  clean: [
    'package a; func f() error { err := g(); if err != nil { return err }; return nil }',
    'package a; func f() (int, error) { x, err := g(); if err == nil { return x, err }; return 0, nil }',
    'package a; func f() error { if err == nil { err = h(); return err }; return nil }',
    'package a; func f() *T { if node == nil { return node }; return nil }',
  ],
};
