import { Grade } from '../sections/ratings-section';

/** The best grade whose limit a value keeps; `limits` are those of A to D, lower is better. */
export function gradeUpTo(value: number, limits: readonly [a: number, b: number, c: number, d: number]): Grade {
  const index = limits.findIndex((limit) => value <= limit);
  return Grade.options[index === -1 ? limits.length : index] ?? 'E';
}

/** The same where higher is better. */
export function gradeFrom(value: number, limits: readonly [a: number, b: number, c: number, d: number]): Grade {
  const index = limits.findIndex((limit) => value >= limit);
  return Grade.options[index === -1 ? limits.length : index] ?? 'E';
}
