import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '#!/bin/sh\nx\n', covers: ['#!/bin/sh'] }],
  clean: ['x\n', '#!/bin/sh\nset -o errexit\nx\n'],
};
