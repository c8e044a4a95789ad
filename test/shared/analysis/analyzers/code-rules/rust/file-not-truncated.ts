import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['fn f() { std::fs::OpenOptions::new().create(true).write(true).open(p)?; }'],
  clean: [
    'fn acquire_lock() { OpenOptions::new().write(true).create(true).open(p)?; }',
    'fn f() { OpenOptions::new().create(true).append(true).write(true).open(p)?; }',
    'fn f() { OpenOptions::new().write(true).open(p)?; }',
    'fn f() { options.create(true).write(true).open(p)?; }',
    'fn f() { let a = OpenOptions::new().read(true).write(true).create(true).open(p)?; a.metadata()?; }',
    'fn f() { let a = OpenOptions::new().write(true).create(true).open(p)?; a.set_len(0)?; }',
  ],
};
