import { replaceCovered, type Rewrite } from './rewrite';
import { closingOf, OPERAND } from './source-form';

const NAME = new RegExp(`^${OPERAND}$`);

/** `no-extra-boolean-cast`: the value counts as a boolean there without it. */
export const noBooleanCast: Rewrite = (place) => {
  const { covered, before } = place;
  // A word before it would grow together with it.
  if (/[\w$]$/.test(before)) return undefined;
  const description = 'Take the cast away';
  if (covered.startsWith('!!')) return replaceCovered(place, description, covered.slice(2));
  if (!covered.startsWith('Boolean(')) return undefined;
  const value = covered.slice('Boolean'.length);
  const closing = closingOf(value, 0);
  if (closing === undefined || closing.hasComma || closing.at !== value.length - 1) return undefined;
  const inner = value.slice(1, -1).trim();
  if (inner === '' || inner.startsWith('...')) return undefined;
  return replaceCovered(place, description, NAME.test(inner) ? inner : value);
};
