import { Turns } from '../../../clients/cli/src/turns';

const never = new AbortController().signal;

it('begins a piece of work when the one before has ended, however it ended', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const first = Promise.withResolvers<undefined>();

  const failing = turns.take(async () => {
    log.push('first');
    await first.promise;
  }, never);
  const next = turns.take(() => Promise.resolve(log.push('second')), never);
  await Promise.resolve();
  expect(log).toEqual(['first']);
  first.reject(new Error('broken'));

  await expect(failing).rejects.toThrow('broken');
  await next;
  expect(log).toEqual(['first', 'second']);
});

it('never begins what is cancelled while it waits', async () => {
  const turns = new Turns();
  const controller = new AbortController();
  const first = Promise.withResolvers<undefined>();
  let isBegun = false;

  const running = turns.take(() => first.promise, never);
  const waiting = turns.take(() => Promise.resolve((isBegun = true)), controller.signal);
  controller.abort(new Error('cancelled'));
  first.resolve(undefined);

  await running;
  await expect(waiting).rejects.toThrow('cancelled');
  expect(isBegun).toBe(false);
});
