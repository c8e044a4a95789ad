import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test void testA() { g(); } void testB() { h(); } }', covers: ['testB'] },
    'class A { @ParameterizedTest void testA(int x) { g(); } public void test_b() { h(); } }',
  ],
  clean: [
    'class A { @Test void testA() { testB(); } void testB() { h(); } }',
    'class A extends TestCase { @Test void testA() { g(); } public void testB() { h(); } }',
    'class A { public void testB() { h(); } }',
    'class A { @Test void testA() { g(); } private void testB() { h(); } void testC(int x) { h(); } void testing() { h(); } }',
  ],
};
