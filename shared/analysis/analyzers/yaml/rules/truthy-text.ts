import type { YamlRule } from '../yaml-file';

export const truthyText: YamlRule = {
  id: 'yaml/truthy-text',
  grade: 'suspect',
  enabled: false,
  description: 'A word without quotes is a text to some programs and true or false to others.',
  help: 'YAML 1.1 reads `yes`, `no`, `on` and `off` as true or false, so the country code of Norway becomes false. Put texts in quotes, and write `true` or `false`.',
  bad: 'countries: [se, no, dk]\n',
  good: "countries: ['se', 'no', 'dk']\n",
  *check({ scalars }) {
    for (const { written, start, end } of scalars) {
      if (/^(?:yes|no|on|off|y|n)$/i.test(written)) {
        yield { at: { start, end }, message: `“${written}” is a text to some programs and a truth value to others.` };
      }
    }
  },
};
