import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN apt-get update; \\\n  apt-get install -y git;\n', covers: ['apt-get install -y git'] },
  ],
  clean: [
    'FROM a:1\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y git\n',
    'FROM a:1 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM a:1\nCOPY --from=build /x /x\n',
    'FROM a:1\nRUN apt-get install -y git\n',
  ],
};
