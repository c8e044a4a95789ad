import { randomUUID } from 'node:crypto';
import type { TimerFunction } from '../functions/function-definition';
import type { Executor } from '../invocation/executor';
import { traceContextFrom } from '../invocation/trace-context';
import type { HostLog } from '../log/host-log';
import { HostStoppingError } from '../supervision/host-stopping-error';
import { WorkerGoneError } from '../supervision/worker-gone-error';
import type { WorkerSupervisor } from '../supervision/worker-supervisor';
import { CronSchedule } from './cron-schedule';
import type { HostClock } from './host-clock';
import { firstStatus, reconcile, statusAfterRun, type ScheduleStatus } from './schedule-status';
import type { ScheduleStore } from './schedule-store';
import { timerData } from './timer-data';

export interface TimerListenerOptions {
  readonly definition: TimerFunction;
  readonly store: ScheduleStore;
  readonly clock: HostClock;
  readonly supervisor: WorkerSupervisor;
  readonly executor: Executor;
  readonly log: HostLog;
}

/** Runs one function on its schedule, one run at a time; a run missed while the host was down is made up for once. */
export class TimerListener {
  private readonly schedule: CronSchedule;
  private status: ScheduleStatus | undefined;
  private cancel: () => void = () => undefined;
  private isStopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: TimerListenerOptions) {
    this.schedule = CronSchedule.parse(options.definition.schedule);
  }

  async start(): Promise<void> {
    const { definition, clock } = this.options;
    const nowMs = clock.now();
    this.status = definition.useMonitor ? await this.recall(nowMs) : firstStatus(this.schedule, nowMs);

    const isPastDue = nowMs > Date.parse(this.status.Next);
    if (isPastDue || definition.runOnStartup) {
      this.begin(isPastDue, nowMs);
      return;
    }
    this.arm(this.status);
  }

  /** Starts no further run; settles when one under way has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.cancel();
    await this.running;
  }

  private async recall(nowMs: number): Promise<ScheduleStatus> {
    const { definition, store } = this.options;
    const remembered = await store.read(definition.name);
    const status = remembered ? reconcile(remembered, this.schedule, nowMs) : firstStatus(this.schedule, nowMs);
    if (status !== remembered) await store.write(definition.name, status);
    return status;
  }

  private arm(status: ScheduleStatus): void {
    if (this.isStopped) return;
    const dueMs = Date.parse(status.Next);
    this.cancel = this.options.clock.callAt(dueMs, () => this.begin(false, Math.max(this.options.clock.now(), dueMs)));
  }

  private begin(isPastDue: boolean, ranAtMs: number): void {
    this.running = this.run(isPastDue, ranAtMs).catch((error: unknown) => {
      const { log, definition } = this.options;
      log({ level: 'error', message: `The timer stopped: ${String(error)}`, source: definition.name });
    });
  }

  private async run(isPastDue: boolean, ranAtMs: number): Promise<void> {
    const { definition, store } = this.options;
    // Left as it was, the status makes the next start run it again.
    if (!(await this.invoke(isPastDue))) return;
    this.status = statusAfterRun(this.schedule, ranAtMs);
    if (definition.useMonitor) await store.write(definition.name, this.status);
    this.arm(this.status);
  }

  /** Whether the run came to its end, well or badly; false when the stop of the host prevented it. */
  private async invoke(isPastDue: boolean): Promise<boolean> {
    const { definition, supervisor, executor } = this.options;
    try {
      await executor.run(await supervisor.ready(), definition, {
        invocationId: randomUUID(),
        data: timerData(definition.useMonitor ? this.status : undefined, isPastDue),
        triggerMetadata: {},
        traceContext: traceContextFrom(undefined),
      });
      return true;
    } catch (error) {
      if (error instanceof HostStoppingError) return false;
      // Logged with its invocation; it waits for its next time, as on the service.
      return !(this.isStopped && error instanceof WorkerGoneError);
    }
  }
}
