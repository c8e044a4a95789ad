import { HttpAnswer, type InvocationResult, type InvokeMessage } from '../worker-protocol';
import { z } from 'zod';
import type { AppFunction, AppRegistry } from './app-registry';
import type { CoreInvocationContext } from './core-types';
import type { WriteLog } from './worker-log';

const HttpReturn = z.object({ http: HttpAnswer });

export interface Invocation {
  readonly message: InvokeMessage;
  readonly function: AppFunction;
  readonly log: WriteLog;
  /** Told the app's context object as soon as it exists, for log hooks. */
  readonly onContext: (context: unknown) => void;
}

/** Drives the app's own invocation model in the order of the service's worker (`eventHandlers/InvocationHandler.ts`). */
export async function invoke(registry: AppRegistry, invocation: Invocation): Promise<InvocationResult> {
  const coreContext = createCoreContext(invocation);
  const model = await registry.requireProgrammingModel().getInvocationModel(coreContext);
  const { context, inputs } = await model.getArguments();
  invocation.onContext(context);

  const shared = { hookData: {}, appHookData: registry.appHookData, invocationContext: context };
  const before = { ...shared, inputs, functionCallback: invocation.function.callback };
  await inState(coreContext, 'preInvocationHooks', () => registry.runHooks('preInvocation', before));

  const after: { inputs: unknown[]; result: unknown; error: unknown } & typeof shared = {
    ...shared,
    inputs: before.inputs,
    result: null,
    error: null,
  };
  await inState(coreContext, 'invocation', async () => {
    try {
      after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
    } catch (error) {
      after.error = error ?? new Error('The function threw nothing.');
    }
  });
  await inState(coreContext, 'postInvocationHooks', () => registry.runHooks('postInvocation', after));

  if (after.error !== null && after.error !== undefined) throw asError(after.error);
  const { returnValue } = await model.getResponse(context, after.result);
  const parsed = HttpReturn.safeParse(returnValue);
  const isAnswered = after.result !== null && after.result !== undefined;
  return { isAnswered, ...(parsed.success && { http: parsed.data.http }) };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function createCoreContext({ message, function: { metadata }, log }: Invocation): CoreInvocationContext {
  const { invocationId, functionId, bindingName, data, triggerMetadata, traceContext } = message;
  return {
    invocationId,
    metadata: { ...metadata, functionId },
    request: {
      invocationId,
      functionId,
      inputData: [{ name: bindingName, data }],
      triggerMetadata,
      traceContext: { ...traceContext, attributes: {} },
    },
    state: undefined,
    log,
  };
}

async function inState(
  context: CoreInvocationContext,
  state: NonNullable<CoreInvocationContext['state']>,
  work: () => Promise<void>,
): Promise<void> {
  context.state = state;
  try {
    await work();
  } finally {
    context.state = undefined;
  }
}
