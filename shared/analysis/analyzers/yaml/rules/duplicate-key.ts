import type { YamlRule } from '../yaml-file';

/** Cirrus CI takes one key as often as it stands there: each is a task of its own. */
const TAKES_ALL = /(?:^|\/)\.cirrus\.ya?ml$/;

export const duplicateKey: YamlRule = {
  id: 'yaml/duplicate-key',
  grade: 'crash',
  cwe: [694],
  description: 'A key stands twice in one map.',
  help: 'Some programs refuse the file, others take the last value and forget the first without a word. Keep one.',
  bad: 'service:\n  port: 80\n  host: a\n  port: 8080\n',
  good: 'service:\n  port: 8080\n  host: a\n',
  *check({ path, pairs }) {
    if (TAKES_ALL.test(path)) return;
    const seen = new Set<string>();
    for (const pair of pairs) {
      const identity = `${pair.map}:${pair.key}`;
      // Older programs merge one anchor a key.
      if (seen.has(identity) && pair.key !== '<<') {
        yield { at: pair, message: 'This key stands here a second time; programs take one of both, or neither.' };
      }
      seen.add(identity);
    }
  },
};
