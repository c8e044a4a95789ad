import type { Argument, Expression } from '../ir';
import { cleanTarget } from './clean-target';
import { evaluatePure } from './evaluate-pure';
import { isPython } from './language';
import type { Machine } from './machine';
import { patternTexts } from './pattern-texts';
import { ALL_WEAKNESSES } from './taint';
import { onlyConstant, type Value } from './value';

/** A text that holds nothing but these characters can do no harm anywhere. */
const HARMLESS_PATTERN = /^\^?\(?\??:?(?:\[[\w\s\\,_-]*\]|\\[dw]|[\w-])(?:[+*?]|\{\d+(?:,\d*)?\})?\)?\$?$/;

const PYTHON_MATCHING = new Set(['match', 'fullmatch', 'search']);

/** `re.fullmatch('[a-z]+', x)`. */
export function refinePattern(machine: Machine, callee: Expression, [pattern, tested]: readonly Argument[]): boolean {
  if (callee.kind !== 'member' || !PYTHON_MATCHING.has(callee.name) || pattern === undefined || tested === undefined) {
    return false;
  }
  if (!evaluatePure(machine, callee.object).names.includes('re')) return false;
  const text = onlyConstant(evaluatePure(machine, pattern.value))?.value;
  if (typeof text !== 'string' || !HARMLESS_PATTERN.test(text)) return true;
  const isWhole =
    callee.name === 'fullmatch' || (text.endsWith('$') && (callee.name === 'match' || text.startsWith('^')));
  if (isWhole) cleanTarget(machine, tested.value, ALL_WEAKNESSES);
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
  if (isHarmlessMatch(machine, pattern, 'matches')) cleanTarget(machine, text.value, ALL_WEAKNESSES);
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
  const isFound = (value: Value) => isHarmlessMatch(machine, value, name);
  if (isFound(receiver)) cleanTarget(machine, argument, ALL_WEAKNESSES);
  else if (isFound(other)) cleanTarget(machine, object, ALL_WEAKNESSES);
}

function isHarmlessMatch(machine: Machine, value: Value, method: string): boolean {
  const [pattern, ...others] = patternTexts(machine, value);
  return pattern !== undefined && others.length === 0 && isHarmless(machine, pattern, method);
}

const WHOLE = new Set(['matches', 'fullmatch']);

/** A pattern that is only looked for has to say where the text begins and ends; in Python it begins where the text does. */
function isHarmless(machine: Machine, pattern: string, method: string): boolean {
  const isBound = pattern.endsWith('$') && (pattern.startsWith('^') || (method === 'match' && isPython(machine)));
  return (WHOLE.has(method) || isBound) && HARMLESS_PATTERN.test(pattern);
}
