import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '{ "a": 1, "b": { "a": 2 }, "a": 3 }', covers: ['"a"'] },
    '{ "a": [{ "b": 1, "b": 2 }, { "b": 1 }] }',
    '{ "caf\\u00e9": 1, "café": 2 }',
    { code: '{ // once\n "a": 1, /* twice */ "a": 2 }', path: 'tsconfig.json' },
  ],
  clean: [
    '{ "a": { "b": 1 }, "c": { "b": 1 } }',
    '[{ "a": 1 }, { "a": 2 }]',
    '{ "//": "one", "a": 1, "//": "two" }',
    '{ "a": "\\"a\\": 1", "b": ["a", "a"] }',
    '{ "a": 1, "a',
    '',
  ],
};
