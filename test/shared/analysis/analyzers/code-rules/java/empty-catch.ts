import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { try { g(); } catch (Exception e) {} } }',
      covers: ['catch (Exception e) {}'],
    },
    'class A { void f() { try { g(); } catch (IOException | SQLException e) { } finally { h(); } } }',
  ],
  clean: [
    'class A { void f() { try { g(); } catch (Exception ignored) {} } }',
    'class A { void f() { try { g(); } catch (Exception e) { /* there is nothing to read yet */ } } }',
    'class A { void f() { try { g(); } catch (Exception e) { log(e); } } }',
    'class A { void f() { try { g(); fail("no exception"); } catch (Exception e) {} } }',
  ],
};
