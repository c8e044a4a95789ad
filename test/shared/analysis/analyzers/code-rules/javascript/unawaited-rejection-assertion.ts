import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: "test('x', async () => { await f(); assert.rejects(g()); });",
      path: 'a.test.js',
      covers: ['assert.rejects(g())'],
      fixed: "test('x', async () => { await f(); await assert.rejects(g()); });",
    },
    { code: "test('x', () => { assert.doesNotReject(f()); });", path: 'a.test.js' },
    { code: "it('x', () => { expect(f()).to.eventually.equal(1); });", path: 'a.test.js' },
  ],
  clean: [
    { code: "test('x', async () => { await assert.rejects(f()); });", path: 'a.test.js' },
    { code: "it('x', () => expect(f()).to.eventually.equal(1));", path: 'a.test.js' },
    { code: "it('x', () => { return assert.rejects(f()); });", path: 'a.test.js' },
    { code: 'assert.rejects(f());', path: 'src/a.js' },
  ],
};
