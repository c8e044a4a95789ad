import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'fn f() { p.set_mode(0o666); }', covers: ['0o666'] }],
  clean: [
    'fn f() { p.set_mode(0o644); q.set_mode(0o1777); }',
    '#[test] fn f() { p.set_mode(0o777); }',
    'fn f() { OpenOptions::new().mode(0o666); }',
    'fn f() { h.set_entry_type(tar::EntryType::Symlink); h.set_mode(0o777); }',
  ],
};
