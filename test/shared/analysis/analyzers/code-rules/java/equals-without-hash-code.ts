import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A<T> { public boolean equals(final Object o) { return true; } }', covers: ['equals'] },
    'class A { class B { @Override public boolean equals(@Nullable Object o) { return o == this; } } }',
  ],
  clean: [
    'class A { public boolean equals(Object o) { return true; } public int hashCode() { return 1; } }',
    'class A extends B { public boolean equals(Object o) { return super.equals(o); } }',
    'class A { boolean equals(A other) { return true; } }',
    'interface A { boolean equals(Object o); }',
    { code: 'class A { public boolean equals(Object o) { return true; } }', path: 'src/test/java/ATest.java' },
  ],
};
