import { lowerFiles, solveModules } from '../../../../support/follow-data';

/** How sure it is that a browser is sent to another site, where an address begins with what nothing is known of. */
async function confidenceOf(address: string): Promise<readonly string[]> {
  const text = `require('express')().get('/', (req, res) => res.redirect(${address}));`;
  const { hits } = solveModules(await lowerFiles({ 'app.js': text }), { settings: {} });
  return hits.filter(({ weakness }) => weakness === 'open-redirect').map(({ confidence }) => confidence);
}

it.each([
  ["base('url') + '/groups/' + req.params.slug", 'low'],
  ["`${base('url')}/groups/${req.params.slug}`", 'low'],
  ["`${base('url')}${req.path}`", 'high'],
  ['`${req.query.next}`', 'high'],
])('takes %s for an open redirect with %s confidence', async (address, confidence) => {
  expect(await confidenceOf(address)).toEqual([confidence]);
});

it('takes what stands behind the path of the same site for none', async () => {
  expect(await confidenceOf('`/groups/${req.params.slug}`')).toEqual([]);
});
