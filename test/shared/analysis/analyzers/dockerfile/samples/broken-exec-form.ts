import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nENTRYPOINT ["a", "b",]\n', covers: ['ENTRYPOINT ["a", "b",]'] },
  ],
  clean: [
    'FROM a:1\nRUN [ -f /x ]\n',
    'FROM a:1\nCMD ["a", \\\n  "b"]\n',
    'FROM a:1\nCMD [ "$A" ] && b\n',
  ],
};
