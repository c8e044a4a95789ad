import { EFFECTS } from './effects/effects';
import { invoke } from './invoke';
import type { Invocation, Machine } from './machine';
import type { ModelIndex } from './model-index';
import { namesOfClosure } from './own-names';
import { checkCall } from './sinks';
import { ALL_WEAKNESSES, cleanTaints, unionTaints, weaknessSet } from './taint';
import { withTaints, type Closure, type Value } from './value';

/** Runs a function of the program of which models were given by whoever runs the analysis, by its name or that of its class and its own. */
export function invokeConfigured(machine: Machine, closure: Closure, call: Invocation, models: ModelIndex): Value {
  const names = namesOfClosure(machine, closure);
  const sinks = names.flatMap((name) => models.sinks.find(name));
  const described = { names, receiver: call.self, arguments: call.arguments, place: call.place };
  checkCall(machine, described, sinks, false);
  const [propagator] = names.flatMap((name) => models.propagators.find(name));
  let result =
    propagator === undefined
      ? invoke(machine, closure, call)
      : EFFECTS[propagator.effect]({ ...described, machine, name: propagator.match });
  for (const { cleans, isGuard } of names.flatMap((name) => models.sanitizers.find(name))) {
    const set = weaknessSet(cleans);
    if (isGuard !== true) result = withTaints(result, set === ALL_WEAKNESSES ? [] : cleanTaints(result.taints, set));
  }
  for (const { kind, label, on } of names.flatMap((name) => models.sources.find(name))) {
    if (on !== 'call') continue;
    const taint = machine.source({ kind, label, confidence: 'high', region: call.place });
    result = withTaints(result, unionTaints([taint], result.taints));
  }
  return result;
}
