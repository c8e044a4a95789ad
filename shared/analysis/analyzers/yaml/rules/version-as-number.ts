import type { YamlRule } from '../yaml-file';

/** `3.0` and `3` are the same version to most; `3.10` and `3.1` to nobody. */
const VERSION =
  /(?:^|[-_.])version$|^(?:python|node|nodejs|node_js|go|golang|ruby|rvm|php|java|jdk|perl|elixir|otp|rust|scala|dotnet|pypy)s?$/i;

export const versionAsNumber: YamlRule = {
  id: 'yaml/version-as-number',
  grade: 'bug',
  description: 'A version is read as a number and loses its last zero.',
  help: '`3.10` is the number 3.1, and that is the version that is taken. Put the version in quotes.',
  bad: 'python-version: [3.9, 3.10]\n',
  good: "python-version: ['3.9', '3.10']\n",
  *check({ scalars }) {
    for (const { key, written, value, start, end } of scalars) {
      if (typeof value !== 'number' || !/^\d+\.\d+0$/.test(written) || !VERSION.test(key)) continue;
      const edits = [{ start, end, text: `'${written}'` }];
      const message = `This is read as ${value}.`;
      yield { at: { start, end }, message, fix: { description: 'Put the version in quotes.', edits } };
    }
  },
};
