import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '{ "devDependencies": { "a": "git://github.com/a/a.git" } }', covers: ['"git://github.com/a/a.git"'] },
    '{ "dependencies": { "a": "git+http://example.org/a.git#main" } }',
  ],
  clean: [
    '{ "dependencies": { "a": "git+https://github.com/a/a.git", "b": "git+ssh://git@example.org/b.git" } }',
    '{ "homepage": "http://example.org" }',
    '{ "dependencies": { "a": "http://localhost:4873/a.tgz" } }',
  ],
};
