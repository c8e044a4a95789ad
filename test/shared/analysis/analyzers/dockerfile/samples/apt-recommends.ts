import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'FROM a:1\nRUN apt install -y curl\n',
  ],
  clean: [
    'FROM a:1\nRUN apt-get install -y curl --no-install-recommends\n',
    'FROM a:1\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/x && apt-get install -y curl\n',
  ],
};
