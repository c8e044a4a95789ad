import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '#!/usr/bin/env sh\n[ a == "$b" ]\n', covers: ['=='], fixed: '#!/usr/bin/env sh\n[ a = "$b" ]\n' }],
  clean: ['#!/bin/bash\n[ a == "$b" ]\n', '[ a == "$b" ]\n', '#!/bin/sh\n[ a = "==" ]\n'],
};
