import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nCOPY --chown=a package.json package-lock.json ./app\n', covers: ['./app'] },
  ],
  clean: [
    'FROM a:1\nCOPY a b ./\nCOPY c d .\nCOPY *.txt /x\n',
    'FROM a:1\nCOPY a b $DIR\nCOPY ["a", "b", "/c/"]\n',
  ],
};
