import type { Argument, Expression } from '../ir';
import { cleanTarget } from './clean-target';
import { evaluatePure } from './evaluate-pure';
import { isPython } from './language';
import type { Machine } from './machine';
import { patternTexts } from './pattern-texts';
import { harmlessBehind } from './harmless-pattern';
import { NO_WEAKNESSES, type WeaknessSet } from './taint';
import { onlyConstant, type Value } from './value';

const PYTHON_MATCHING = new Set(['match', 'fullmatch', 'search']);

/** `re.fullmatch('[a-z]+', x)`. */
export function refinePattern(machine: Machine, callee: Expression, [pattern, tested]: readonly Argument[]): boolean {
  if (callee.kind !== 'member' || !PYTHON_MATCHING.has(callee.name) || pattern === undefined || tested === undefined) {
    return false;
  }
  if (!evaluatePure(machine, callee.object).names.includes('re')) return false;
  const text = onlyConstant(evaluatePure(machine, pattern.value))?.value;
  if (typeof text === 'string') cleanTarget(machine, tested.value, harmlessFor(machine, text, callee.name));
  return true;
}

/** `pattern.matcher(text).matches()`. */
export function refineMatcher(machine: Machine, matcher: Expression): void {
  if (matcher.kind !== 'call') return;
  const {
    callee,
    arguments: [text],
  } = matcher;
  if (callee.kind !== 'member' || callee.name !== 'matcher' || text === undefined) return;
  const pattern = evaluatePure(machine, callee.object);
  cleanTarget(machine, text.value, harmlessMatch(machine, pattern, 'matches'));
}

const MATCHING = new Set(['matches', 'match', 'fullmatch', 'test']);

/** The text or the pattern may be either of the two: `pattern.test(text)`, `text.matches(pattern)`. */
export function refineMatch(
  machine: Machine,
  { object, name }: Pick<Extract<Expression, { kind: 'member' }>, 'object' | 'name'>,
  receiver: Value,
  argument: Expression,
): void {
  const isOfPython = PYTHON_MATCHING.has(name) && receiver.names.includes('re');
  if (!MATCHING.has(name) || isOfPython) return;
  const other = evaluatePure(machine, argument);
  const set = harmlessMatch(machine, receiver, name);
  if (set === NO_WEAKNESSES) cleanTarget(machine, object, harmlessMatch(machine, other, name));
  else cleanTarget(machine, argument, set);
}

function harmlessMatch(machine: Machine, value: Value, method: string): WeaknessSet {
  const [pattern, ...others] = patternTexts(machine, value);
  return pattern === undefined || others.length > 0 ? NO_WEAKNESSES : harmlessFor(machine, pattern, method);
}

const WHOLE = new Set(['matches', 'fullmatch']);

/** A pattern that is only looked for has to say where the text begins and ends; in Python it begins where the text does. */
function harmlessFor(machine: Machine, pattern: string, method: string): WeaknessSet {
  const isBegun = method === 'match' && isPython(machine) && !pattern.startsWith('^');
  return harmlessBehind(isBegun ? `^${pattern}` : pattern, WHOLE.has(method));
}
