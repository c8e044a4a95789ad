import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { BigDecimal a = new BigDecimal(0.1); }',
      covers: ['new BigDecimal(0.1)'],
      fixed: 'class A { BigDecimal a = new BigDecimal("0.1"); }',
    },
    'class A { BigDecimal a = new BigDecimal(1.2e-7); }',
  ],
  clean: [
    'class A { BigDecimal a = new BigDecimal(0.5); }',
    'class A { BigDecimal a = new BigDecimal("0.1"); }',
    'class A { BigDecimal a = BigDecimal.valueOf(0.1); Money b = new Money(0.1); }',
    'class A { BigDecimal a = new BigDecimal(0.1, context); }',
  ],
};
