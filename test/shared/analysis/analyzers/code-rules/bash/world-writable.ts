import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'chmod 666 "$f"\n', covers: ['666'] }],
  clean: ['chmod 1777 /tmp/x\nchmod +x a\n', 'chmod "$mode" x\nchmod 755 y\n'],
};
