import { keepOpen } from '../../../../clients/cli/src/cache/keep-open';
import { createScanCache } from '../../../../clients/cli/src/cache/scan-cache';
import { makeTree } from '../support/make-tree';

it('opens once what is used again and again, and lets go what was not used for longest', () => {
  const cache = keepOpen(createScanCache(makeTree({}), '/project'));
  const [all, security, style] = ['all', 'security', 'style'].map((selection) => cache.open(selection));

  expect(cache.open('all')).toBe(all);
  cache.open('performance');

  expect(cache.open('all')).toBe(all);
  expect(cache.open('style')).toBe(style);
  expect(cache.open('security')).not.toBe(security);
});
