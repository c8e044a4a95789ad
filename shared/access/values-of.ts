import type { SecretName } from '../config';
import type { SecretSource } from './ports';

/**
 * A secret that is being rotated has several values, separated by white space: what is made now is made with the first, and what was made
 * with any of them still counts. One that has always had white space in it counts as a whole, too.
 */
export async function valuesOf(
  name: SecretName,
  secrets: SecretSource,
): Promise<{ current: string; accepted: readonly string[] }> {
  const text = await secrets.get(name);
  const values = text.split(/\s+/).filter((value) => value !== '');
  const [current] = values;
  if (current === undefined) throw new Error(`The secret ${name} is empty.`);
  return { current, accepted: [...new Set([...values, text])] };
}
