import type { Expression, Query } from './ast';

/** 1 for ascending, -1 for descending; a vector distance puts the nearest first, whichever way it counts. */
export function orderSigns(query: Query, vectorDistance: string): readonly number[] {
  return query.orderBy.map(({ expression, direction }) => {
    if (!isVectorDistance(expression)) return direction === 'descending' ? -1 : 1;
    return vectorDistance === 'euclidean' ? 1 : -1;
  });
}

export function isVectorDistance(expression: Expression): boolean {
  return expression.kind === 'call' && expression.name === 'VECTORDISTANCE';
}
