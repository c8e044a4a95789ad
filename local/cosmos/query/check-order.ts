import { CosmosError } from '../errors';
import { isVectorDistance, SqlError, type Expression, type Query } from '../sql';
import type { ContainerRecord } from '../storage/containers';

/** Refuses orders the service cannot serve: of anything but a property, or of several without a composite index. */
export function checkOrder(container: ContainerRecord, query: Query): void {
  const paths = query.orderBy.map(({ expression, span }) => {
    if (isVectorDistance(expression)) return undefined;
    const path = pathOf(expression);
    if (path !== undefined && path !== '') return path;
    throw new SqlError(
      `Unsupported ORDER BY clause at position ${span.start}: the item could not be mapped to a document path.`,
      span.start,
      span.end,
    );
  });
  if (paths.length < 2) return;
  const wanted = query.orderBy.map(({ direction }, index) => ({ path: paths[index], direction }));
  const indexes = container.definition.indexingPolicy?.compositeIndexes ?? [];
  const isServed = indexes.some(
    (index) =>
      index.length === wanted.length &&
      [false, true].some((isReversed) =>
        index.every(({ path, order }, place) => {
          const item = wanted[place];
          return item !== undefined && plain(path) === item.path && (order === item.direction) !== isReversed;
        }),
      ),
  );
  if (isServed) return;
  throw new CosmosError(
    400,
    'The order by query does not have a corresponding composite index that it can be served from.',
  );
}

function pathOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return '';
  if (expression.kind !== 'property' || expression.key.kind !== 'literal') return undefined;
  const parent = pathOf(expression.object);
  return parent === undefined ? undefined : `${parent}/${String(expression.key.value)}`;
}

function plain(path: string): string {
  return path.replaceAll('"', '');
}
