import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '{ "dependencies": { "a": "*", "b": "latest", "c": ">=0.0.0" } }', covers: ['"*"', '"latest"', '">=0.0.0"'] },
    '{ "devDependencies": { "a": "" } }',
    { code: '{ "name": "@shop/api", "dependencies": { "@other/a": "*", "shop": "*" } }', covers: ['"*"', '"*"'] },
  ],
  clean: [
    '{ "peerDependencies": { "react": "*" } }',
    '{ "dependencies": { "a": "workspace:*", "b": "1.x", "c": ">=2.0.0" } }',
    { code: '{ "dependencies": { "a": "*" } }', path: 'other.json' },
    '{ "name": "@shop/api", "dependencies": { "@shop/data": "*" }, "devDependencies": { "@shop/rules": "*" } }',
  ],
};
