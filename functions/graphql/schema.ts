import { GraphQLObjectType, GraphQLSchema, type GraphQLFieldConfigMap } from 'graphql';
import { GRAPH, TYPE_NAMES } from './graph';
import { OutputTypes } from './output-types';
import { readField, type QueryContext } from './read-field';

let made: GraphQLSchema | undefined;

/** The graph of what can be read, made from the HTTP functions when it is first asked for. */
export function graphSchema(): GraphQLSchema {
  return (made ??= makeSchema());
}

function makeSchema(): GraphQLSchema {
  const types = new OutputTypes<QueryContext>(TYPE_NAMES, readsOf);

  function readsOf(typeName: string): GraphQLFieldConfigMap<unknown, QueryContext> {
    const fields = Object.entries(GRAPH[typeName] ?? {});
    return Object.fromEntries(fields.map(([name, field]) => [name, readField(name, field, types)]));
  }

  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, QueryContext>({ name: 'Query', fields: () => readsOf('Query') }),
  });
}
