import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func f() error { file, err := os.Open(n); defer file.Close(); if err != nil { return err }; return nil }',
      covers: ['defer file.Close()'],
    },
    'package a; func f() error { resp, err = c.Do(r); defer resp.Body.Close(); if nil != err { return err }; return nil }',
  ],
  clean: [
    'package a; func f() error { file, err := os.Open(n); if err != nil { return err }; defer file.Close(); return nil }',
    'package a; func f() error { file, err := os.Open(n); defer done(); if err != nil { return err }; return nil }',
    'package a; func f() error { tx, ok := open(n); defer tx.Close(); if !found { return e }; return nil }',
  ],
};
