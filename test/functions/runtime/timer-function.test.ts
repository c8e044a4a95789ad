import { InvocationContext, type Timer } from '@azure/functions';
import { timerFunction, toTimerHandler } from '../../../functions/runtime/timer-function';
import { memoryServices } from '../../support/memory-services';

const TURN: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: '', next: '', lastUpdated: '' },
};

const context = new InvocationContext({ functionName: 'test', invocationId: 'x', logHandler: () => undefined });

describe('a timer function', () => {
  it('runs inside an operation of its name', async () => {
    const services = memoryServices();
    const run = jest.fn(() => Promise.resolve());

    await toTimerHandler(timerFunction({ name: 'test', schedule: '0 * * * * *', run }), () => services)(TURN, context);

    expect(run).toHaveBeenCalledWith(services);
    expect(services.telemetry.operations).toMatchObject([{ name: 'test', kind: 'timer' }]);
  });

  it('notes a turn that failed and lets the host know', async () => {
    const services = memoryServices();
    const run = () => Promise.reject(new Error('It broke.'));
    const handler = toTimerHandler(timerFunction({ name: 'test', schedule: '0 * * * * *', run }), () => services);

    await expect(handler(TURN, context)).rejects.toThrow('It broke.');

    expect(services.telemetry.exceptions).toMatchObject([{ fields: { function: 'test' } }]);
  });
});
