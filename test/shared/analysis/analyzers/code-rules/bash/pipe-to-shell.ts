import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'wget -qO- "$URL" | sudo bash -s -- -y\n', covers: ['wget -qO- "$URL"'] }],
  clean: ['curl x | jq . | grep sh\n', 'cat x | sh\necho "curl x | sh"\n'],
};
