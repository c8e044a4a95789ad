import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'fn f() { let x: u64 = unsafe { MaybeUninit::<u64>::uninit().assume_init() }; }',
    { code: 'fn f() { let x = unsafe { mem::uninitialized::<T>() }; }', covers: ['mem::uninitialized::<T>()'] },
  ],
  clean: [
    'fn f() { #[allow(invalid_value)] let x: Info = unsafe { MaybeUninit::uninit().assume_init() }; }',
    'fn f() { let mut x = MaybeUninit::uninit(); x.write(1); unsafe { x.assume_init() } }',
    'fn f() { let mut a: [MaybeUninit<u8>; 4] = unsafe { MaybeUninit::uninit().assume_init() }; }',
    'fn f() { let x: libc::stat = unsafe { mem::zeroed() }; }',
  ],
};
