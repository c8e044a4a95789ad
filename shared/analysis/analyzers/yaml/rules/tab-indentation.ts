import type { YamlRule } from '../yaml-file';

export const tabIndentation: YamlRule = {
  id: 'yaml/tab-indentation',
  grade: 'crash',
  description: 'A line is indented with a tab.',
  help: 'YAML knows spaces alone as indentation, so the file cannot be loaded. Replace the tab.',
  bad: 'a:\n\tb: 1\n',
  good: 'a:\n  b: 1\n',
  *check({ problems }) {
    for (const { code, start } of problems) {
      if (code === 'TAB_AS_INDENT') {
        yield { at: { start, end: start + 1 }, message: 'Indent with spaces; a tab cannot be read here.' };
      }
    }
  },
};
