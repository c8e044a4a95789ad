import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'x | while read a b; do y; done\n', covers: ['read'], fixed: 'x | while read -r a b; do y; done\n' },
  ],
  clean: ['while IFS= read -r a; do y; done\n', 'read answer\nwhile ready; do y; done\n'],
};
