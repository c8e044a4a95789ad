import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { lock (this) { } } }', covers: ['this'] },
    'class A { void F() { lock (typeof(A)) { } } }',
    'class A { void F() { lock ("gate") { } } }',
    'class A { void F() { lock (new object()) { x(); } } }',
  ],
  clean: [
    'class A { void F() { lock (_gate) { } } }',
    'class A { void F() { lock (Gate.Of(this)) { } } }',
    'class A { void F() { lock (this._gate) { this.x(); } } }',
  ],
};
