import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; import "time"; func f() { t, _ := time.Parse("2006-02-01", s) }', covers: ['"2006-02-01"'] },
    'package a; func f() { now.Format("dd/MM/yyyy HH:mm") }',
  ],
  clean: [
    'package a; import "time"; func f() { time.Parse("2006-01-02", s); now.Format("02/01/2006 15:04") }',
    'package a; func f() { now.Format(layout); x.Format("yyyy-mm", y) }',
  ],
};
