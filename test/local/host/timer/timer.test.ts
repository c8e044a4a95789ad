import { type HostClock, startHost } from '../../../../local/host';
import { buildApp, type BuiltApp } from '../support/build-app';
import { LogLines } from '../support/log-lines';

const START_MS = Date.parse('2024-01-01T10:00:05Z');
const SETTINGS = { HOURLY: '0 0 * * * *' };

/** Stands still until a test moves it; due callbacks then run in the order of their times. */
class TestClock implements HostClock {
  private readonly due = new Map<() => void, number>();

  constructor(private nowMs: number) {}

  now(): number {
    return this.nowMs;
  }

  callAt(timeMs: number, callback: () => void): () => void {
    this.due.set(callback, timeMs);
    return () => this.due.delete(callback);
  }

  isArmedFor(time: string): boolean {
    return [...this.due.values()].includes(Date.parse(time));
  }

  moveTo(time: string): void {
    this.nowMs = Date.parse(time);
    for (const [callback, timeMs] of [...this.due].sort(([, one], [, other]) => one - other)) {
      if (timeMs > this.nowMs) continue;
      this.due.delete(callback);
      callback();
    }
  }
}

let built: BuiltApp;

beforeEach(async () => {
  built = await buildApp('timer-app');
});
afterEach(() => built.remove());

async function start(clock: HostClock, settings: NodeJS.ProcessEnv = SETTINGS) {
  const log = new LogLines();
  const environment = { ...process.env, ...settings };
  const host = await startHost({ ...built, port: 0, clock, environment, log: log.add, stopLimitMs: 500 });
  return { host, log };
}

describe('a timer function', () => {
  it('runs at its time and is told its schedule', async () => {
    const clock = new TestClock(START_MS);
    const { host, log } = await start(clock);

    clock.moveTo('2024-01-01T11:00:00Z');
    const [line = ''] = await log.waitFor(/hourly: tick/);

    expect(JSON.parse(line.slice(line.indexOf('tick ') + 5))).toEqual({
      isPastDue: false,
      schedule: { adjustForDST: true },
      scheduleStatus: {
        last: '0001-01-01T00:00:00',
        next: '2024-01-01T11:00:00.000Z',
        lastUpdated: '2024-01-01T10:00:05.000Z',
      },
    });
    await host.close();
  });

  it('runs at start when it asks for that', async () => {
    const { host, log } = await start(new TestClock(START_MS));

    await log.waitFor(/atStart: tick .*"isPastDue":false/);
    await host.close();

    expect(log.lines.join()).not.toMatch(/hourly: tick/);
  });

  it('makes up once for runs missed while the host was down', async () => {
    const first = await start(new TestClock(START_MS));
    await first.host.close();

    const second = await start(new TestClock(Date.parse('2024-01-01T13:20:00Z')));
    await second.log.waitFor(/hourly: tick .*"isPastDue":true/);
    await second.host.close();
    const third = await start(new TestClock(Date.parse('2024-01-01T13:40:00Z')));
    await third.host.close();

    expect(second.log.lines.filter((line) => /hourly: tick/.test(line))).toHaveLength(1);
    expect(second.log.lines.join()).not.toMatch(/often: tick/);
    expect(third.log.lines.join()).not.toMatch(/hourly: tick/);
  });

  it('runs again at the next start when a stop cut it off', async () => {
    const clock = new TestClock(START_MS);
    const first = await start(clock, { ...SETTINGS, STUCK: 'yes' });
    clock.moveTo('2024-01-01T11:00:00Z');
    await first.log.waitFor(/hourly: tick/);
    await first.host.close();

    const second = await start(new TestClock(Date.parse('2024-01-01T11:10:00Z')));
    const [line] = await second.log.waitFor(/hourly: tick/);
    await second.host.close();

    expect(line).toContain('"isPastDue":true');
  });

  it('is not past due after its schedule was changed', async () => {
    const first = await start(new TestClock(START_MS));
    await first.host.close();

    const later = new TestClock(Date.parse('2024-01-01T13:20:00Z'));
    const { host, log } = await start(later, { HOURLY: '0 15 * * * *' });
    await host.close();

    expect(log.lines.join()).not.toMatch(/hourly: tick/);
  });

  it('goes on after a run that failed', async () => {
    const clock = new TestClock(START_MS);
    const { host, log } = await start(clock);

    clock.moveTo('2024-01-01T10:30:00Z');
    await log.waitFor(/Executed 'Functions.broken' \(Failed/);
    await clockIsArmed(clock, '2024-01-01T11:30:00Z');
    clock.moveTo('2024-01-01T11:30:00Z');
    await log.waitFor(/Executed 'Functions.broken' \(Failed/, 2);

    await host.close();
  });

  it('is run by hand', async () => {
    const { host, log } = await start(new TestClock(START_MS));

    await host.runFunction('hourly');

    await log.waitFor(/hourly: tick/);
    await expect(host.runFunction('broken')).rejects.toThrow('deliberate failure');
    await host.close();
  });
});

async function clockIsArmed(clock: TestClock, time: string): Promise<void> {
  while (!clock.isArmedFor(time)) await new Promise((resolve) => setImmediate(resolve));
}
