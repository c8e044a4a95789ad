import { isDisabled } from '../settings/is-disabled';
import type { RegisteredFunction } from '../worker-protocol';
import type { FunctionDefinition } from './function-definition';
import { readTrigger } from './read-trigger';

/** Turns what the app registered into definitions; everything this host cannot run is named in one error. */
export function indexFunctions(
  registered: readonly RegisteredFunction[],
  environment: NodeJS.ProcessEnv,
): FunctionDefinition[] {
  const definitions: FunctionDefinition[] = [];
  const refusals: string[] = [];
  for (const candidate of registered) {
    if (isDisabled(candidate.name, environment)) continue;
    try {
      definitions.push(indexFunction(candidate, environment));
    } catch (error) {
      refusals.push(`function '${candidate.name}', ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (refusals.length > 0) throw new Error(`The local Functions host cannot run this app:\n- ${refusals.join('\n- ')}`);
  return definitions;
}

function indexFunction(candidate: RegisteredFunction, environment: NodeJS.ProcessEnv): FunctionDefinition {
  if (candidate.hasRetryPolicy) throw new Error('retry: retry policies are not supported.');

  const bindings = Object.entries(candidate.bindings);
  const trigger = bindings.find(([, binding]) => /trigger$/i.test(binding.type));
  if (trigger === undefined) throw new Error('it has no trigger.');

  const [triggerName, triggerBinding] = trigger;
  for (const [name, binding] of bindings) {
    const isHttpAnswer = name === '$return' && binding.type.toLowerCase() === 'http';
    if (name === triggerName || isHttpAnswer) continue;
    throw new Error(
      `binding '${name}': ${binding.direction === 'in' ? 'input' : 'output'} bindings of type '${binding.type}' are not supported.`,
    );
  }

  const identity = { id: candidate.id, name: candidate.name, bindingName: triggerName };
  try {
    return readTrigger(identity, triggerBinding, environment);
  } catch (error) {
    throw new Error(`binding '${triggerName}': ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
