import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f() { std::lock_guard<std::mutex>{m}; g(); }', covers: ['std::lock_guard<std::mutex>{m}'] },
    'void f() { std::unique_lock<std::mutex>(m_); g(); }',
  ],
  clean: [
    'void f() { std::lock_guard<std::mutex> l{m}; g(); }',
    'void f() { std::lock_guard l(m); g(); }',
    'void f() { lock(m); }',
  ],
};
