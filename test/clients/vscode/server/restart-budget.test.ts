import { RestartBudget } from '../../../../clients/vscode/src/server/restart-budget';

let now = 0;
const budget = () => {
  now = 1000;
  return new RestartBudget(() => now);
};

it('starts a server again three times, and no fourth time in a row', () => {
  const restarts = budget();

  expect([restarts.take(), restarts.take(), restarts.take(), restarts.take(), restarts.take()]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('forgets what was more than three minutes ago', () => {
  const restarts = budget();
  for (let count = 0; count < 3; count++) {
    restarts.take();
    now += 60_000;
  }

  expect([restarts.take(), restarts.take()]).toEqual([true, false]);
});

it('begins anew where somebody asks for a start', () => {
  const restarts = budget();
  for (let count = 0; count < 4; count++) restarts.take();

  restarts.renew();

  expect(restarts.take()).toBe(true);
});
