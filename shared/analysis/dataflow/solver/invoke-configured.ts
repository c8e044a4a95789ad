import { invoke } from './invoke';
import type { Invocation, Machine } from './machine';
import type { ModelIndex } from './model-index';
import { checkCall } from './sinks';
import { ALL_WEAKNESSES, cleanTaints, unionTaints, weaknessSet } from './taint';
import { withTaints, type Closure, type Value } from './value';

/** Runs a function of the program of which models were given by whoever runs the analysis, by its name or that of its class and its own. */
export function invokeConfigured(machine: Machine, closure: Closure, call: Invocation, models: ModelIndex): Value {
  const unit = machine.program.function(closure.module, closure.id);
  const owner =
    unit.owner === undefined ? undefined : machine.program.class({ module: closure.module, id: unit.owner });
  const names = [
    unit.name,
    ...(owner === undefined ? [] : [`${owner.name}.${unit.name}`, `${owner.qualifiedName}.${unit.name}`]),
  ];
  const sinks = names.flatMap((name) => models.sinks.find(name));
  const described = { names, receiver: call.self, arguments: call.arguments, place: call.place };
  checkCall(machine, described, sinks, false);
  let result = invoke(machine, closure, call);
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
