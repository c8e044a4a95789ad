import type { YamlRule } from '../yaml-file';

export const unknownAlias: YamlRule = {
  id: 'yaml/unknown-alias',
  grade: 'crash',
  description: 'An alias names an anchor that the text does not have.',
  help: 'The file cannot be loaded. Anchors hold for one document and must stand before their alias; a plain text that starts with `*` needs quotes.',
  bad: 'base: &base\n  a: 1\nother: *bsae\n',
  good: 'base: &base\n  a: 1\nother: *base\n',
  *check({ problems }) {
    for (const { code, start, end } of problems) {
      if (code === 'BAD_ALIAS') yield { at: { start, end }, message: 'No anchor before it has this name.' };
    }
  },
};
