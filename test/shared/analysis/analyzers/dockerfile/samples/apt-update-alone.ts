import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN apt-get update -qq\nRUN apt-get install -y git\n', covers: ['apt-get update -qq'] },
  ],
  clean: [
    'FROM a:1\nRUN apt-get update && apt-get upgrade -y\nRUN apt-get install -y git\n',
    'FROM a:1\nRUN apt-get update\nFROM b:1\nRUN apt-get install -y git\n',
  ],
};
