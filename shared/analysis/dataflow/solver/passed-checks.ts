import type { Argument, Expression } from '../ir';
import type { Guarded } from './guard-functions';
import type { Machine } from './machine';
import { NO_WEAKNESSES } from './taint';

/** Arguments of a call that has come back, with what they are harmless for then; with `answer` where it answered so. */
export function passedChecks(machine: Machine, called: Expression, answer?: boolean): readonly Guarded[] {
  const isAwaited = called.kind === 'await';
  const call = isAwaited ? called.value : called;
  const checks = call.kind === 'call' ? machine.frame.checks?.get(call.place) : undefined;
  // What nobody waits for has made sure of nothing yet.
  if (call.kind !== 'call' || checks === undefined || (checks.unit.isAsync === true && !isAwaited)) return [];
  const sets = answer === undefined ? checks.always : answer ? checks.answers?.yes : checks.answers?.no;
  return placed(call.arguments).flatMap(({ value: target }, index) => {
    const set = sets?.[index] ?? NO_WEAKNESSES;
    return set === NO_WEAKNESSES ? [] : [{ target, set }];
  });
}

/** Arguments of which it is known which parameters they are for. */
function placed(list: readonly Argument[]): readonly Argument[] {
  const end = list.findIndex(({ name, isSpread }) => name !== undefined || isSpread === true);
  return end === -1 ? list : list.slice(0, end);
}
