import type { Region } from '../../../../findings';
import type { Argument, Expression } from '../../ir';

const FIELD = /\{\{|\}\}|\{([^{}!:]*)(?:![rsa])?(?::([^{}]*))?\}/g;
const NUMBERS = /[bcdeEfFgGoxXn%]$/;

/** `'… {} …'.format(values)` as a text of its parts; undefined where it is not that simple. */
export function braceFormat(format: string, values: readonly Argument[], place: Region): Expression | undefined {
  if (values.some(({ isSpread }) => isSpread === true)) return undefined;
  const positional = values.filter(({ name }) => name === undefined);
  const parts: Expression[] = [];
  let behind = 0;
  let position = 0;
  for (const field of format.matchAll(FIELD)) {
    const [whole, reference, specifier = ''] = field;
    if (field.index > behind) parts.push({ kind: 'constant', value: format.slice(behind, field.index) });
    behind = field.index + whole.length;
    if (reference === undefined) {
      parts.push({ kind: 'constant', value: whole.charAt(0) });
      continue;
    }
    const value = valueOf(reference === '' ? String(position++) : reference, positional, values, place);
    if (value === undefined) return undefined;
    parts.push(NUMBERS.test(specifier) ? asNumber(value, place) : value);
  }
  const rest = format.slice(behind);
  if (rest.includes('{')) return undefined;
  if (rest !== '') parts.push({ kind: 'constant', value: rest });
  return { kind: 'text', parts, place };
}

function valueOf(
  reference: string,
  positional: readonly Argument[],
  values: readonly Argument[],
  place: Region,
): Expression | undefined {
  const [base = '', ...steps] = reference.split(/(?=[.[])/);
  const found = /^\d+$/.test(base) ? positional[Number(base)] : values.find(({ name }) => name === base);
  let value = found?.value;
  for (const step of steps) {
    if (value === undefined) return undefined;
    value = step.startsWith('.')
      ? { kind: 'member', object: value, name: step.slice(1), place }
      : { kind: 'index', object: value, index: indexOf(step.slice(1, -1)), place };
  }
  return value;
}

function indexOf(text: string): Expression {
  return { kind: 'constant', value: /^\d+$/.test(text) ? Number(text) : text };
}

function asNumber(value: Expression, place: Region): Expression {
  return { kind: 'call', callee: { kind: 'name', name: 'float' }, arguments: [{ value }], place };
}
