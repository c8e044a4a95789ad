import { Turns } from '../../../../clients/cli/src/language-server/turns';

it('lets one end before the next begins, whatever comes of it', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const first = Promise.withResolvers<undefined>();

  const failing = turns.take(async () => {
    seen.push('first');
    await first.promise;
    throw new Error('first');
  });
  const next = turns.take(() => {
    seen.push('next');
    return Promise.resolve('done');
  });
  await Promise.resolve();
  expect(seen).toEqual(['first']);
  first.resolve(undefined);

  await expect(failing).rejects.toThrow('first');
  expect(await next).toBe('done');
});
