import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'package a; func f() { for _, n := range names { file := open(n); defer file.Close(); use(file) } }',
    'package a; func f() { for { mu.Lock(); if ok { defer mu.Unlock(); g() } } }',
  ],
  clean: [
    'package a; func f() { for _, n := range names { func() { defer done(); use(n) }() } }',
    'package a; func f() { for _, n := range names { if ok(n) { defer done(); return } } }',
    'package a; func f() { defer done(); for _, n := range names { use(n) } }',
    { code: 'package a; func f() { for { defer done(); g() } }', path: 'a_test.go' },
  ],
};
