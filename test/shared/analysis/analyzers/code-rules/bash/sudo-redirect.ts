import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'sudo cat a >> /etc/hosts\n', covers: ['>> /etc/hosts'] }],
  clean: ['sudo cat /etc/shadow > copy\nsudo x > /dev/null 2>&1\n', "sudo sh -c 'echo 1 > /etc/x'\n"],
};
