import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN apt-get update \\\n && apt-get install --no-install-recommends git\n', covers: ['apt-get install --no-install-recommends git'] },
  ],
  clean: [
    'FROM a:1\nRUN apt-get -qqy install git && apt-get install $OPTS git\n',
    'FROM a:1\nRUN yes | apt-get install git\n',
    'FROM a:1\nRUN echo apt-get install git\n',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN apt-get install git\n',
  ],
};
