import { randomUUID } from 'node:crypto';
import type { TimerFunction } from '../functions/function-definition';
import type { Executor } from '../invocation/executor';
import { traceContextFrom } from '../invocation/trace-context';
import type { HostLog } from '../log/host-log';
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

    if (nowMs > Date.parse(this.status.Next)) return this.begin(true, nowMs);
    if (definition.runOnStartup) return this.begin(false, nowMs);
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
    const { definition, supervisor, executor, store } = this.options;
    const worker = await supervisor.ready().catch(() => undefined);
    if (worker === undefined) return;

    // A failed run is logged with its invocation and waits for its next time, as the service does.
    await executor
      .run(worker, definition, {
        invocationId: randomUUID(),
        data: timerData(definition.useMonitor ? this.status : undefined, isPastDue),
        triggerMetadata: {},
        traceContext: traceContextFrom(undefined),
      })
      .catch(() => undefined);
    this.status = statusAfterRun(this.schedule, ranAtMs);
    if (definition.useMonitor) await store.write(definition.name, this.status);
    this.arm(this.status);
  }
}
