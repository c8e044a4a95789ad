import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "fmt"; func (e E) Error() string { return fmt.Sprintf("%d: %s", e.code, e) }',
      covers: ['e'],
    },
    'package a; import "fmt"; func (s *S) String() string { return "<" + fmt.Sprint(s) + ">" }',
  ],
  clean: [
    'package a; import "fmt"; func (e E) Error() string { return fmt.Sprintf("%d: %s", e, e.text) }',
    'package a; import "fmt"; func (s S) String() string { return fmt.Sprintf("%d %T", s, s) }',
    'package a; import "fmt"; func (s S) Name() string { return fmt.Sprint(s) }',
    'package a; import "fmt"; func (s S) String() string { return fmt.Sprint(int(s)) }',
  ],
};
