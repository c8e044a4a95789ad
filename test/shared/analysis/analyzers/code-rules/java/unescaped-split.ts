import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f(String s) { s.split("|"); } }',
      covers: ['"|"'],
      fixed: 'class A { void f(String s) { s.split("\\\\|"); } }',
    },
    'class A { void f(String s) { s.trim().split(".", 2); } }',
  ],
  clean: [
    'class A { void f(String s) { s.split("\\\\."); s.split(","); } }',
    'class A { void f(String s) { s.replaceAll(".", "*"); s.replace("|", ","); } }',
    'class A { void f(String s) { StringUtils.split(s, "."); } }',
  ],
};
