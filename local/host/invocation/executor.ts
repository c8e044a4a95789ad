import type { FunctionDefinition } from '../functions/function-definition';
import type { HostLog } from '../log/host-log';
import type { ReadyWorker } from '../supervision/worker-supervisor';
import type { InputData, InvocationResult, TraceContext } from '../worker-protocol';
import { FunctionTimeoutError } from './function-timeout-error';

export interface InvocationRequest {
  readonly invocationId: string;
  readonly data: InputData;
  readonly triggerMetadata: Record<string, InputData>;
  readonly traceContext: TraceContext;
}

/** Runs invocations on a worker: logs their start and end, and ends the worker of one that overruns its time. */
export class Executor {
  private readonly inFlight = new Set<Promise<unknown>>();

  constructor(
    private readonly log: HostLog,
    private readonly timeoutMs: number | undefined,
  ) {}

  async run(
    worker: ReadyWorker,
    definition: FunctionDefinition,
    request: InvocationRequest,
  ): Promise<InvocationResult> {
    const invocation = this.runLogged(worker, definition, request);
    this.inFlight.add(invocation);
    try {
      return await invocation;
    } finally {
      this.inFlight.delete(invocation);
    }
  }

  /** Settles when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.inFlight.size > 0) await Promise.allSettled(this.inFlight);
  }

  private async runLogged(
    worker: ReadyWorker,
    definition: FunctionDefinition,
    request: InvocationRequest,
  ): Promise<InvocationResult> {
    const { invocationId } = request;
    const source = definition.name;
    const startedAt = performance.now();
    const end = (outcome: 'Succeeded' | 'Failed', cause = ''): void => {
      const durationMs = Math.round(performance.now() - startedAt);
      this.log({
        level: outcome === 'Succeeded' ? 'information' : 'error',
        message: `Executed 'Functions.${source}' (${outcome}, Id=${invocationId}, Duration=${durationMs}ms)${cause}`,
        source,
        invocationId,
        outcome,
        durationMs,
      });
    };

    this.log({
      level: 'information',
      message: `Executing 'Functions.${source}' (Id=${invocationId})`,
      source,
      invocationId,
    });
    try {
      const result = await this.runLimited(worker, definition, request);
      end('Succeeded');
      return result;
    } catch (error) {
      end('Failed', `\n${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }

  private async runLimited(
    worker: ReadyWorker,
    definition: FunctionDefinition,
    { invocationId, data, triggerMetadata, traceContext }: InvocationRequest,
  ): Promise<InvocationResult> {
    const answer = worker.process.invoke({
      type: 'invoke',
      functionId: definition.id,
      bindingName: definition.bindingName,
      invocationId,
      data,
      triggerMetadata,
      traceContext,
    });
    const { timeoutMs } = this;
    if (timeoutMs === undefined) return answer;

    const overrun = Promise.withResolvers<never>();
    const limit = setTimeout(() => {
      const error = new FunctionTimeoutError(definition.name, timeoutMs);
      overrun.reject(error);
      // Nothing else stops code that does not yield.
      worker.process.kill(error.message);
    }, timeoutMs);
    try {
      return await Promise.race([answer, overrun.promise]);
    } finally {
      clearTimeout(limit);
    }
  }
}
