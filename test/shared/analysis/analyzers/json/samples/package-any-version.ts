import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '{ "dependencies": { "a": "*", "b": "latest", "c": ">=0.0.0" } }', covers: ['"*"', '"latest"', '">=0.0.0"'] },
    '{ "devDependencies": { "a": "" } }',
  ],
  clean: [
    '{ "peerDependencies": { "react": "*" } }',
    '{ "dependencies": { "a": "workspace:*", "b": "1.x", "c": ">=2.0.0" } }',
    { code: '{ "dependencies": { "a": "*" } }', path: 'other.json' },
  ],
};
