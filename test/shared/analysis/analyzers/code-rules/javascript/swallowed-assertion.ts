import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'try { f(); assert.equal(a, 1); } catch (e) { console.log(e); }',
      path: 'a.test.js',
      covers: ['assert.equal(a, 1);'],
    },
  ],
  clean: [
    { code: 'try { expect(f()).toBe(1); } catch { /* some drivers refuse it */ }', path: 'a.test.js' },
    { code: 'try { f(); } catch (e) {}', path: 'a.test.js' },
    {
      code: "QUnit.test('a', (assert) => { try { assert.equal(f(), 1); } catch (e) {} });",
      path: 'a.test.js',
    },
    { code: 'expect.assertions(1); try { expect(f()).toBe(1); } catch {}', path: 'a.test.js' },
    { code: 'try { expect(a).toBe(1); } catch (e) { done(e); }', path: 'a.test.js' },
    { code: 'try { expect(a).toBe(1); } catch {}', path: 'src/a.js' },
  ],
};
