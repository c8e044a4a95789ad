import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object a = new Long(3L); }',
      covers: ['new Long(3L)'],
      fixed: 'class A { Object a = Long.valueOf(3L); }',
    },
    'class A { Object f(String s) { return new Boolean(s); } }',
    {
      code: 'class A { Object f(double d) { return new Float(d); } }',
      fixed: 'class A { Object f(double d) { return new Float(d); } }',
    },
  ],
  clean: [
    'class A { Object a = Long.valueOf(3L); Object b = new Money(3); }',
    { code: 'class ATest { Object a = new Integer(3); }', path: 'src/test/java/ATest.java' },
  ],
};
