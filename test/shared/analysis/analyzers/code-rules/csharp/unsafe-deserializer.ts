import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var f = new BinaryFormatter(); } }', covers: ['new BinaryFormatter()'] },
    'class A { void F() { var f = new System.Web.UI.LosFormatter(true, key); } }',
  ],
  clean: [
    'class A { void F() { var f = new XmlSerializer(typeof(A)); } }',
    'class A { void F() { var f = new MyBinaryFormatterOptions(); } }',
    { path: 'A.Tests/FTests.cs', code: 'class A { void F() { var f = new BinaryFormatter(); } }' },
  ],
};
