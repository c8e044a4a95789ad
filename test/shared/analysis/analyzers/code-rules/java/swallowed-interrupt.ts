import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { try { g(); } catch (InterruptedException e) { log(e); } } }',
      covers: ['InterruptedException'],
    },
    'class A { void f() { try { g(); } catch (InterruptedException | IOException e) { e.printStackTrace(); } } }',
  ],
  clean: [
    'class A { void f() { try { g(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }',
    'class A { void f() { try { g(); } catch (InterruptedException e) { throw new IllegalStateException(e); } } }',
    'class A { void f() { try { g(); } catch (IOException e) { log(e); } } }',
    'class A { void f() { try { g(); } catch (InterruptedException e) { /* nobody interrupts this thread */ } } }',
  ],
};
