import { CronSchedule } from '../../../../local/host/timer/cron-schedule';

const NEW_YEAR_2024 = Date.parse('2024-01-01T00:00:00Z');

describe('a schedule', () => {
  it.each([
    ['*/10 * * * * *', '2024-01-01T00:00:10Z'],
    ['0 */5 * * * *', '2024-01-01T00:05:00Z'],
    ['0 5/15 * * * *', '2024-01-01T00:05:00Z'],
    ['0 0 0 * * *', '2024-01-02T00:00:00Z'],
    ['0 30 9 * * Mon-Fri', '2024-01-01T09:30:00Z'],
    ['0 0 12 1 JAN *', '2024-01-01T12:00:00Z'],
    ['0 0 0 29 2 *', '2024-02-29T00:00:00Z'],
    // Friday the 13th: NCRONTAB wants both fields to match.
    ['0 0 0 13 * 5', '2024-09-13T00:00:00Z'],
  ])('%s runs next at %s', (text, expected) => {
    const nextMs = CronSchedule.parse(text).nextAfter(NEW_YEAR_2024);

    expect(new Date(nextMs).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each([
    '* * * * *',
    '@daily',
    '0 0 L * * *',
    '0 0 0 ? * *',
    '00:05:00',
    '0 0 0 * * 1#2',
    '0 99 * * * *',
    'H * * * * *',
  ])('%s is refused', (text) => {
    expect(() => CronSchedule.parse(text)).toThrow();
  });

  it('is monitored when its runs are at least a minute apart', () => {
    expect(CronSchedule.parse('0 * * * * *').isMonitorable()).toBe(true);
    expect(CronSchedule.parse('*/30 * * * * *').isMonitorable()).toBe(false);
  });
});
