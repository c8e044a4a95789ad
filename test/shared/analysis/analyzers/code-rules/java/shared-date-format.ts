import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { private static final DateFormat F = g(); }', covers: ['F'] },
    'class A { static java.util.Calendar c = java.util.Calendar.getInstance(); }',
  ],
  clean: [
    'class A { private final SimpleDateFormat f = new SimpleDateFormat("yyyy"); }',
    'class A { static final ThreadLocal<SimpleDateFormat> F = ThreadLocal.withInitial(A::make); }',
    'class A { static final DateFormat F = g(); synchronized String f(Date d) { return F.format(d); } }',
  ],
};
