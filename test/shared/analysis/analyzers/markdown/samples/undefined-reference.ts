import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '[Guide][]\n[a b][c]\n\n[a]: b\n', covers: ['[Guide][]'] },
  ],
  clean: [
    'From [a/b][].\n\n[a/b]:\nhttps://example.org/b\n',
    '[Guide][] and [a][GUIDE]\n\n[guide]: a.md\n',
    'a[i][j] and x[foo][bar]\n',
    'The [features][crate::_features] of [`a` b][].\n\n[`a` b]: c.md\n',
    '[a b][1]\n',
    "Choose $['store']['book'] or $[shop][name] of a[\"shop\"][\"name\"] or ['shop']['name'].\n",
    '[Bug][api] It fails\n\n- [Actual-Expected][Expected-Actual] x\n\n| [Fix][docs] |\n',
  ],
};
