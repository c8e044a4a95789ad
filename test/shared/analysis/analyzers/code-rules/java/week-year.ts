import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object f = new SimpleDateFormat("dd/MM/YYYY"); }',
      covers: ['"dd/MM/YYYY"'],
      fixed: 'class A { Object f = new SimpleDateFormat("dd/MM/yyyy"); }',
    },
    'class A { Object f = DateTimeFormatter.ofPattern("YYYYMM", Locale.ROOT); }',
  ],
  clean: [
    'class A { Object f = DateTimeFormatter.ofPattern("yyyy-MM-dd"); }',
    'class A { Object f = DateTimeFormatter.ofPattern("YYYY-\'W\'ww-e"); }',
    'class A { Object f = DateTimeFormatter.ofPattern("YYYY"); }',
  ],
};
