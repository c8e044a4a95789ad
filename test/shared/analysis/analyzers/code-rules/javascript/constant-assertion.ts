import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'expect(1).toEqual(1);', path: 'a.test.js' },
    { code: 'assert(true);', path: 'a.test.js' },
    { code: "assert.ok(true, 'reached');", path: 'a.test.js' },
    { code: 'assert.equal(1, 1);', path: 'a.test.js' },
  ],
  clean: [
    { code: 'assert(0);', path: 'a.test.js' },
    { code: "QUnit.test('a', (assert) => { f(() => assert.ok(true, 'called')); });", path: 'a.test.js' },
    { code: 'it("a", () => { expect.assertions(1); on(() => expect(true).toBe(true)); });', path: 'a.test.js' },
    { code: 'assert(true); // nothing was thrown', path: 'a.test.js' },
    { code: 'expect(true).toBe(isOpen);', path: 'a.test.js' },
    { code: 'expect(true).toBe(false);', path: 'a.test.js' },
    { code: 'assert.strictEqual(1, count);', path: 'a.test.js' },
    { code: 'expect(true).toBe(true);', path: 'src/a.js' },
    { code: 'assert(isOpen);', path: 'a.test.js' },
  ],
};
