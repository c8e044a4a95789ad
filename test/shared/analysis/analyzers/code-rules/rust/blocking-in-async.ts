import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'use std::fs; async fn f() { let a = fs::read_to_string(p)?; }', covers: ['fs::read_to_string(p)'] },
    'fn f() { tokio::spawn(async move { std::thread::sleep(d); }); }',
  ],
  clean: [
    'async fn f() { std::fs::remove_file(p)?; }',
    'async fn f() { spawn_blocking(|| std::fs::read(p)).await; }',
    'use tokio::fs; async fn f() { fs::read(p).await; }',
    'fn f() { std::thread::sleep(d); }',
    '#[tokio::test] async fn f() { std::thread::sleep(d); }',
  ],
};
