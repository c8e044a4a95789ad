import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'impl<T> Drop for S<T> { fn drop(&mut self) { assert!(self.done); } }', covers: ['assert!(self.done)'] },
  ],
  clean: [
    'impl Drop for S { fn drop(&mut self) { if !std::thread::panicking() { panic!("x"); } } }',
    'impl S { fn drop(&mut self) { panic!("x"); } }',
    'impl Drop for S { fn drop(&mut self) { debug_assert!(self.done); free(); } }',
  ],
};
