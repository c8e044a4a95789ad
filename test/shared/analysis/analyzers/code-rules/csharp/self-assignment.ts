import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { name = name; } }', covers: ['name = name'] },
    'class A { void F() { this.x = this.x; } }',
  ],
  clean: [
    'class A { void F() { this.name = name; } }',
    'class A { void F() { x += x; } }',
    'class A { void F() { var x = x0; } }',
    'class A { void F() { a[i++] = a[i++]; } }',
    'class A { void F() { var b = new A { Name = Name }; } }',
    'class A { void F() { list.Items[0] = list.Items[0]; } }',
    'class A { void F() { tab.Image = tab.Image; } }',
  ],
};
