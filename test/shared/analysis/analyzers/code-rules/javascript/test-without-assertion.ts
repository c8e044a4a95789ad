import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "it('works', async () => { await run(); });", path: 'a.test.js', covers: ['it'] },
    { code: "test('x', function () { const a = f(); console.log(a); });", path: 'test/a.js', covers: ['test'] },
  ],
  clean: [
    { code: "it('works', () => { expect(1).toBe(a); });", path: 'a.test.js' },
    { code: "it('works', () => { checkOrder(a); });", path: 'a.test.js' },
    { code: "it('w', (done) => { run(done); });", path: 'a.test.js' },
    { code: "it.skip('w', () => { run(); });", path: 'a.test.js' },
    { code: "it('w', () => {});", path: 'a.test.js' },
    { code: "it('works', () => { run(); });", path: 'src/a.js' },
    { code: "it('w', () => request(app).get('/').expect(200));", path: 'a.test.js' },
    { code: "it('w', () => { cy.get('a').should('exist'); });", path: 'a.test.js' },
  ],
};
