import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'struct A { virtual void f() = 0; };', covers: ['A'] },
    'class A { public: virtual void f() const = 0; ~A() { } };',
  ],
  clean: [
    'struct A { virtual void f() = 0; virtual ~A() = default; };',
    'struct A : B { virtual void f() = 0; };',
    'class A { public: virtual void f() = 0; protected: ~A() = default; };',
    'struct A final { virtual void f() = 0; };',
    'struct A { void f(); };',
  ],
};
