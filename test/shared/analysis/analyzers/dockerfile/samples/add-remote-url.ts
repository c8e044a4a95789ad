import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nADD \\\n  # why\n  http://x.org/a.zip b.txt /d/\n', covers: ['http://x.org/a.zip'] },
  ],
  clean: [
    'FROM a:1\nADD https://github.com/moby/buildkit.git#v0.14.1 /x\n',
    'FROM a:1\nCOPY https /x\nADD a.tar /b\n',
  ],
};
