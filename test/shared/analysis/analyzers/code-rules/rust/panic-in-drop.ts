import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'impl<T> Drop for S<T> { fn drop(&mut self) { let r = close(self.fd); if r != 0 { panic!("close"); } } }',
      covers: ['panic!("close")'],
    },
    'impl Drop for S { fn drop(&mut self) { let r = unsafe { close(self.fd) }; assert_eq!(r, 0); } }',
    'impl Drop for S { fn drop(&mut self) { if let Err(e) = self.file.flush() { panic!("{e}"); } } }',
    {
      code: 'impl Drop for S { fn drop(&mut self) { fs::remove_file(&self.path).unwrap(); } }',
      covers: ['fs::remove_file(&self.path).unwrap()'],
    },
  ],
  clean: [
    'impl Drop for S { fn drop(&mut self) { if !std::thread::panicking() { panic!("x"); } } }',
    'impl S { fn drop(&mut self) { panic!("x"); } }',
    'impl Drop for S { fn drop(&mut self) { debug_assert!(self.done); free(); } }',
    'impl<T> Drop for S<T> { fn drop(&mut self) { assert!(self.done); } }',
    'impl Drop for S { fn drop(&mut self) { panic!("must be completed or forgotten"); } }',
    'impl Drop for S { fn drop(&mut self) { if !self.done { panic!("not done"); } } }',
    'impl Drop for S { fn drop(&mut self) { self.state.lock().unwrap().free(); self.task.take().unwrap().abort(); } }',
    'impl Drop for S { fn drop(&mut self) { let rc = unregister(self.w); if rc == 0 { panic!("x"); } drop(Box::from_raw(self.tx)); } }',
  ],
};
