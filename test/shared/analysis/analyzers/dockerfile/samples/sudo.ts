import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM a:1\nRUN true && sudo -u app x\n', covers: ['sudo'] },
  ],
  clean: [
    'FROM a:1\nRUN apt-get install -y sudo\n',
    'FROM a:1\nRUN echo "app ALL=NOPASSWD: ALL" > /etc/sudoers.d/app\n',
  ],
};
