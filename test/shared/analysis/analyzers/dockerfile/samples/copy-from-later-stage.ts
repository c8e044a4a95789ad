import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nFROM b:1\nCOPY --from=1 /x /y\n', covers: ['COPY --from=1 /x /y'] },
  ],
  clean: [
    'FROM a:1\nFROM b:1\nCOPY --from=0 /x /y\n',
    'FROM b:1\nCOPY --from=busybox /x /y\n',
  ],
};
