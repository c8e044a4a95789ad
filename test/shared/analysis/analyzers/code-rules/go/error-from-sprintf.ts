import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "fmt"; import "errors"; var e = errors.New("x"); func f() error { return errors.New(fmt.Sprintf("no %d", n)) }',
      covers: ['errors.New(fmt.Sprintf("no %d", n))'],
      fixed:
        'package a; import "fmt"; import "errors"; var e = errors.New("x"); func f() error { return fmt.Errorf("no %d", n) }',
    },
    {
      code: 'package a; import "fmt"; import "errors"; func f() error { return errors.New(fmt.Sprintf("no %d", n)) }',
      fixed: 'package a; import "fmt"; import "errors"; func f() error { return errors.New(fmt.Sprintf("no %d", n)) }',
    },
    {
      code: 'package a; import "fmt"; import "errors"; func f() error { if b { return errors.New(fmt.Sprintf("1 %d", n)) }; return errors.New(fmt.Sprintf("2 %d", n)) }',
      covers: ['errors.New(fmt.Sprintf("1 %d", n))', 'errors.New(fmt.Sprintf("2 %d", n))'],
      fixed:
        'package a; import "fmt"; import "errors"; func f() error { if b { return errors.New(fmt.Sprintf("1 %d", n)) }; return errors.New(fmt.Sprintf("2 %d", n)) }',
    },
  ],
  clean: [
    'package a; import "fmt"; func f() error { return fmt.Errorf("no %d", n) }',
    'package a; import "errors"; func f() error { return errors.New("no") }',
    'package a; import "fmt"; import "x/errors"; func f() error { return errors.New(fmt.Sprintf("no %d", n)) }',
  ],
};
