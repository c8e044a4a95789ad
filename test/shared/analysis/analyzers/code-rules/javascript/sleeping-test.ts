import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: "it('a', async () => { await sleep(1000); expect(a).toBe(1); });",
      path: 'a.test.js',
      covers: ['await sleep(1000)'],
    },
    { code: "test('a', async () => { await page.waitForTimeout(500); });", path: 'e2e/a.js' },
    { code: "it('a', () => { cy.wait(2_000); });", path: 'cypress/a.js' },
  ],
  clean: [
    {
      code: "it('a', async () => { cache.set('b', 1, { ttl: 50 }); await sleep(100); expect(cache.get('b')).toBe(undefined); });",
      path: 'a.test.js',
    },
    { code: "it('a', async () => { await sleep(1); });", path: 'a.test.js' },
    { code: "it('a', async () => { while (!x) { await sleep(100); } });", path: 'a.test.js' },
    { code: 'await sleep(1000);', path: 'src/a.js' },
    { code: 'function sleepy() { return sleep(1000); }', path: 'a.test.js' },
    { code: "it('a', async () => { cy.wait('@order'); });", path: 'a.test.js' },
  ],
};
