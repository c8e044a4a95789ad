import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { try { g(); } catch (IOException e) { throw new B("a"); } } }',
      covers: ['new B("a")'],
    },
  ],
  clean: [
    'class A { void f() { try { g(); } catch (IOException e) { throw new B("a", e); } } }',
    'class A { void f() { try { g(); } catch (IOException e) { log(e); throw new B("a"); } } }',
  ],
};
