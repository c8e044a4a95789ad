import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN mkdir /x && chmod 0777 /x\n', covers: ['0777'] },
    { code: 'FROM a:1\nCOPY --chmod=777 a /b\n', covers: ['COPY --chmod=777 a /b'] },
    { code: 'FROM a:1\nRUN chmod a+rwx /x\n', covers: ['a+rwx'] },
  ],
  clean: [
    'FROM a:1\nRUN chmod 1777 /tmp && chmod 755 /x\n',
    'FROM a:1\nRUN chmod a+x /x && echo 777\n',
  ],
};
