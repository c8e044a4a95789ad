import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { z } from 'zod';
import { tooMuch, type CheckedQuery, fragmentsOf } from './check-query';
import { QUERY_LIMITS } from './query-limits';
import { queryFields, type Read } from './read';

interface Counting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/**
 * How many calls of HTTP functions a valid query comes to at most, where every list is as long as it may be. Throws where that is more than one
 * query may take.
 */
export function countReads(
  { document, operation }: CheckedQuery,
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
): number {
  const query = schema.getQueryType();
  if (query === null || query === undefined) throw new Error('The graph has no queries.');
  return readsIn(operation.selectionSet, query, 1, { schema, fragments: fragmentsOf(document), variables });
}

function readsIn(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType,
  parents: number,
  counting: Counting,
): number {
  let reads = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      reads += readsIn(selection.selectionSet, type, parents, counting);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = counting.fragments.get(selection.name.value);
      if (fragment !== undefined) reads += readsIn(fragment.selectionSet, type, parents, counting);
    } else {
      const field = type.getFields()[selection.name.value];
      if (field === undefined) continue;
      const held = field.extensions['read'] as Read | undefined;
      if (held !== undefined) reads += parents;
      const inner = getNamedType(field.type);
      if (selection.selectionSet !== undefined && isObjectType(inner)) {
        const values = held === undefined ? {} : getArgumentValues(field, selection, counting.variables);
        const length = held === undefined ? 1 : longest(held, values);
        reads += readsIn(selection.selectionSet, inner, parents * length, counting);
      }
    }
    if (reads > QUERY_LIMITS.reads) throw tooMuch('reads', QUERY_LIMITS.reads);
  }
  return reads;
}

/** Of the list that it answers with; 1 where it is none. */
function longest(read: Read, { limit }: Record<string, unknown>): number {
  const schema = queryFields(read).find(([name]) => name === 'limit')?.[1];
  if (schema === undefined) return 1;
  const given = schema.safeParse(limit ?? undefined);
  // What is refused later reads nothing.
  return given.success ? z.number().parse(given.data) : 1;
}
