import type { YamlRule } from '../yaml-file';

export const octalNumber: YamlRule = {
  id: 'yaml/octal-number',
  grade: 'suspect',
  enabled: false,
  description: 'A number starts with a zero.',
  help: 'YAML 1.1 reads it as octal, YAML 1.2 as decimal: `0644` is 420 or 644. Write `0o644`, or put it in quotes.',
  bad: 'mode: 0644\n',
  good: "mode: '0644'\n",
  *check({ scalars }) {
    for (const { written, start, end } of scalars) {
      if (/^0[0-7]+$/.test(written)) {
        yield { at: { start, end }, message: 'This is octal to some programs and decimal to others.' };
      }
    }
  },
};
