import type { PartitionKey } from '../documents/partition-key';
import { typeRank, type Query } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import type { PropertyIndex, PropertyIndexes } from '../storage/property-indexes';
import { documentAlias, propertyPath, restrictionsOf, type Restriction } from './query-shape';

export interface AccessPath {
  readonly partition: PartitionKey | undefined;
  readonly id: string | undefined;
  readonly ordered: OrderedAccess | undefined;
  /** Rows come in the order the query asks for, so it may stop early. */
  readonly isInOrder: boolean;
  /** The property whose index would have helped, had there been one. */
  readonly wantedIndex: readonly string[] | undefined;
}

export interface OrderedAccess {
  readonly index: PropertyIndex;
  readonly isDescending: boolean;
  readonly restrictions: readonly Restriction[];
}

interface Request {
  readonly container: ContainerRecord;
  readonly query: Query;
  readonly parameters: ReadonlyMap<string, unknown>;
  readonly partitionKey: PartitionKey | undefined;
}

/** Finds the fewest documents that must be read: the WHERE is still tested on each of them. */
export function chooseAccessPath(request: Request, indexes: PropertyIndexes): AccessPath {
  const { container, query, parameters } = request;
  const restrictions = restrictionsOf(query, parameters);
  const equal = (path: readonly string[]): unknown =>
    restrictions.find((one) => one.operator === '=' && samePath(one.path, path))?.value;
  const partition = request.partitionKey ?? partitionFrom(container, equal);
  const id = equal(['id']);
  const base = { partition, id: typeof id === 'string' ? id : undefined };
  const path = helpfulPath(query, restrictions);
  const isIndexable = path !== undefined && partition !== undefined && !partition.isPrefix && base.id === undefined;
  const index = isIndexable ? indexes.find(path) : undefined;
  if (index === undefined) {
    const isInOrder = query.orderBy.length === 0;
    return { ...base, ordered: undefined, isInOrder, wantedIndex: isIndexable ? path : undefined };
  }
  const ordered = {
    index,
    isDescending: query.orderBy[0]?.direction === 'descending',
    restrictions: restrictions.filter((one) => samePath(one.path, path ?? []) && isComparable(one.value)),
  };
  return { ...base, ordered, isInOrder: true, wantedIndex: undefined };
}

function partitionFrom(
  container: ContainerRecord,
  equal: (path: readonly string[]) => unknown,
): PartitionKey | undefined {
  const values = container.partitionPaths.map(equal);
  if (values.some((value) => value === undefined || typeof value === 'object')) return undefined;
  return { text: JSON.stringify(values), values, isPrefix: false };
}

/** The one property to read by: what the answer is ordered by, else what it must equal. */
function helpfulPath(query: Query, restrictions: readonly Restriction[]): readonly string[] | undefined {
  const [order, ...others] = query.orderBy;
  const alias = documentAlias(query);
  if (order !== undefined) {
    return others.length === 0 && alias !== undefined ? propertyPath(order.expression, alias) : undefined;
  }
  return restrictions.find((one) => one.operator === '=' && isComparable(one.value))?.path;
}

function samePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}

/** Numbers are kept by the store as the same doubles only while they are whole and small enough. */
function isComparable(value: unknown): boolean {
  return typeRank(value) === 4 || (typeof value === 'number' && Number.isSafeInteger(value));
}
