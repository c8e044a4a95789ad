import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'async fn f() { let _ = self.m.lock().await; g(); }',
      fixed: 'async fn f() { let _guard = self.m.lock().await; g(); }',
    },
    'fn f() { let _ = m.write().unwrap(); g(); }',
    {
      code: 'fn f() { let _ = m.lock().unwrap(); g(); let a = m.lock().unwrap(); }',
      fixed: 'fn f() { let _ = m.lock().unwrap(); g(); let a = m.lock().unwrap(); }',
    },
  ],
  clean: [
    'async fn f() { let _guard = m.lock().await; g(); }',
    'fn f() { let _ = tx.send(1); }',
    'fn f() { let _ = m.lock().unwrap().take(); }',
  ],
};
