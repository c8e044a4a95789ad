import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f() { try { g(); } catch (const E& e) { throw e; } }',
      covers: ['throw e;'],
      fixed: 'void f() { try { g(); } catch (const E& e) { throw; } }',
    },
    'void f() { try { g(); } catch (E e) { if (a) throw e; } }',
    {
      code: 'void f() { try { g(); } catch (E e) { e.add(1); throw e; } }',
      fixed: 'void f() { try { g(); } catch (E e) { e.add(1); throw e; } }',
    },
  ],
  clean: [
    'void f() { try { g(); } catch (const E& e) { throw; } }',
    'void f() { try { g(); } catch (const E& e) { throw other; } }',
    'void f() { try { g(); } catch (E* e) { throw e; } }',
    'void f() { throw e; }',
    'void f() { try { g(); } catch (const E& e) { run([&] { throw e; }); } }',
  ],
};
