import { isObject } from '../values';
import { define, type FunctionTable } from './function-table';

/** Higher is nearer for `cosine` and `dotproduct`, lower is nearer for `euclidean`. */
export const VECTOR_FUNCTIONS: FunctionTable = {
  VECTORDISTANCE: define(2, 4, ([left, right, , options], { vectorDistance }) => {
    if (!isVector(left) || !isVector(right) || left.length !== right.length) return undefined;
    const chosen = isObject(options) ? options['distanceFunction'] : undefined;
    return distance(typeof chosen === 'string' ? chosen : vectorDistance, left, right);
  }),
};

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'number');
}

function distance(name: string, left: readonly number[], right: readonly number[]): number | undefined {
  let dot = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  let gapSquares = 0;
  for (const [index, leftElement] of left.entries()) {
    const rightElement = right[index] ?? 0;
    dot += leftElement * rightElement;
    leftSquares += leftElement * leftElement;
    rightSquares += rightElement * rightElement;
    gapSquares += (leftElement - rightElement) ** 2;
  }
  if (name === 'euclidean') return Math.sqrt(gapSquares);
  if (name === 'dotproduct') return dot;
  if (name !== 'cosine') return undefined;
  return leftSquares === 0 || rightSquares === 0 ? 0 : dot / Math.sqrt(leftSquares * rightSquares);
}
