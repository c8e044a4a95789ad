import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { file.setWritable(true, false); } }', covers: ['file.setWritable(true, false)'] },
    'class A { Object p = PosixFilePermissions.fromString("rwxrwxrwx"); }',
  ],
  clean: [
    'class A { void f() { file.setWritable(true); file.setWritable(false, false); } }',
    'class A { Object p = PosixFilePermissions.fromString("rwxr-x---"); }',
  ],
};
