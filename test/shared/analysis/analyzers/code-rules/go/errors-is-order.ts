import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "errors"; func f(err error) bool { return errors.Is(sql.ErrNoRows, err) }',
      covers: ['errors.Is(sql.ErrNoRows, err)'],
      fixed: 'package a; import "errors"; func f(err error) bool { return errors.Is(err, sql.ErrNoRows) }',
    },
    'package a; import "errors"; func f() bool { return errors.Is(errClosed, readErr) }',
  ],
  clean: [
    'package a; import "errors"; func f(wantErr error) bool { return errors.Is(errGot, wantErr) }',
    'package a; import "errors"; func f() bool { errGot := g(); return errors.Is(errGot, readErr) }',

    'package a; import "errors"; func f(err error) bool { return errors.Is(err, io.EOF) }',
    'package a; import "errors"; func f() bool { return errors.Is(ErrA, ErrB) }',
    'package a; import "errors"; func f(err error) bool { return errors.Is(got, err) }',
  ],
};
