import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'f() {\n  cd "$1"\n  rm -f *\n}\n', covers: ['cd "$1"'] }],
  clean: [
    'cd ..\nrm -rf x\n',
    'set -e\ncd x\nrm y\n',
    '#!/bin/bash -eu\ncd x\nrm y\n',
    'cd x && rm y\ncd\nrm z\n',
    'cd x\necho y\n',
  ],
};
