import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'use std::thread; async fn f() { thread::sleep(d); }', covers: ['thread::sleep(d)'] },
    'async fn f() { let s = std::net::TcpStream::connect(a)?; }',
    'fn f() { tokio::spawn(async move { std::thread::sleep(d); }); }',
  ],
  clean: [
    'async fn f() { let a = std::fs::read_to_string(p)?; }',
    'async fn f() { spawn_blocking(|| std::thread::sleep(d)).await; }',
    'use tokio::time as thread; async fn f() { thread::sleep(d).await; }',
    'fn f() { std::thread::sleep(d); }',
    '#[tokio::test] async fn f() { std::thread::sleep(d); }',
  ],
};
