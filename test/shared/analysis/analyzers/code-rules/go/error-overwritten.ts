import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() error { x, err := g(); y, err := h(x); return err }', covers: ['err'] },
    'package a; func f() (err error) { err = g(); log(1); err = h(); return err }',
  ],
  clean: [
    'package a; func f() error { x, err := g(); if err != nil { return err }; y, err := h(x); return err }',
    'package a; func f() error { err := g(); err = wrap(err); return err }',
    'package a; func f() error { x, _ := g(); y, err := h(x); return err }',
    'package a; func f() { err := g(); check(err); err = h(); check(err) }',
    'package a; func f() { err := g(); defer func() { log(err) }(); err = h(); use(err) }',
  ],
};
