import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'use std::io::Write; fn f() -> R { out.write(b"abc")?; Ok(()) }',
      covers: ['out.write(b"abc")?'],
      fixed: 'use std::io::Write; fn f() -> R { out.write_all(b"abc")?; Ok(()) }',
    },
    'fn f() -> R { socket.read(&mut buffer)?; Ok(()) }',
  ],
  clean: [
    'fn f() -> R { let n = socket.read(&mut buffer)?; Ok(n) }',
    'fn f() -> R { out.write_all(b"abc")?; map.write(1)?; Ok(()) }',
    'fn f() { hasher.write(bytes); lock.read()?; }',
    'use std::io::Write; impl S { fn f(&mut self) -> R { self.write(entry)?; Ok(()) } fn write(&mut self, e: E) -> R { Ok(()) } }',
  ],
};
