import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: "describe('a', () => { it('x', () => { f(); }); it('y', () => { g(); }); it('x', () => { h(); }); });",
      path: 'a.test.js',
      covers: ["'x'"],
    },
  ],
  clean: [
    {
      code: `describe('a', () => { it('x', () => { f(); }); });
describe('b', () => { it('x', () => { f(); }); });`,
      path: 'a.test.js',
    },
    { code: 'it(`x ${a}`, () => { f(); }); it(`x ${a}`, () => { g(); });', path: 'a.test.js' },
    { code: "it('x', () => { f(); }); it('x', () => { f(); });", path: 'src/a.js' },
  ],
};
