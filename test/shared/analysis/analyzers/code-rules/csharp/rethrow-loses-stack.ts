import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { try { G(); } catch (Exception ex) { Log(ex); throw ex; } } }',
      covers: ['throw ex;'],
      fixed: 'class A { void F() { try { G(); } catch (Exception ex) { Log(ex); throw; } } }',
    },
    'class A { void F() { try { G(); } catch (Exception ex) { if (bad) { throw ex; } } } }',
    {
      code: 'class A { void F() { try { G(); } catch (Exception ex) { try { H(); } finally { throw ex; } } } }',
      fixed: 'class A { void F() { try { G(); } catch (Exception ex) { try { H(); } finally { throw ex; } } } }',
    },
  ],
  clean: [
    'class A { void F() { try { G(); } catch (Exception ex) { throw; } } }',
    'class A { void F() { try { G(); } catch (Exception ex) { throw other; } } }',
    'class A { void F() { try { G(); } catch (Exception ex) { ex = Unwrap(ex); throw ex; } } }',
    'class A { void F() { try { G(); } catch (Exception ex) { run(() => { throw ex; }); } } }',
    'class A { void F() { throw ex; } }',
    'class A { void F() { try { G(); } catch (Exception ex) { throw new A("x", ex); } } }',
  ],
};
