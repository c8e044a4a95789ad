import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'async fn f() { let g = self.m.lock().unwrap(); h(*g).await; }',
      covers: ['let g = self.m.lock().unwrap();'],
    },
    'fn f() { spawn(async move { let g = m.write().expect("lock"); if x { h().await; } }); }',
  ],
  clean: [
    'async fn f() { let g = m.lock().await; h(*g).await; }',
    'async fn f() { let g = m.lock().unwrap(); drop(g); h().await; }',
    'async fn f() { { let g = m.lock().unwrap(); g.x(); } h().await; }',
    'async fn f() { let n = m.lock().unwrap().len(); h(n).await; }',
    'async fn f() { let g = m.lock().unwrap().take().expect("once"); h(g).await; }',
  ],
};
