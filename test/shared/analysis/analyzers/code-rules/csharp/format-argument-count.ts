import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var s = string.Format("{0} {1} {2}", a, b); } }', covers: ['"{0} {1} {2}"'] },
    'class A { void F() { Console.WriteLine("{0:N2} {1,5}", "x"); } }',
    'class A { void F() { var s = String.Format(culture, "{0} {2}", a, b); } }',
    'class A { void F() { sb.AppendFormat("{1}", 5); } }',
    'class A { void F() { string a = "x"; var s = string.Format("{0} {1}", a); } }',
  ],
  clean: [
    'class A { void F() { var s = string.Format("{0} {1}", a, b); } }',
    'class A { void F() { var s = string.Format("{0} {1}", args); } }',
    'class A { void F() { var s = string.Format("{{9}} {0}", a, b); } }',
    'class A { void F() { Console.WriteLine("{0}"); } }',
    'class A { void F() { var s = string.Format(format, a); } }',
    'class A { void F() { var s = string.Format("{0}{0}", a, b); } }',
  ],
};
