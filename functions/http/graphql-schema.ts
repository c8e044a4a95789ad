import { printSchema } from 'graphql';
import { graphSchema } from '../graphql/schema';
import { httpFunction } from '../runtime/http-function';

export const graphqlSchemaFunction = httpFunction({
  name: 'graphql-schema',
  method: 'GET',
  route: 'v1/graphql/schema',
  tag: 'GraphQL',
  summary: 'Get the schema of GraphQL queries in the schema language',
  permission: 'anonymous',
  produces: ['text/plain'],

  handle: () =>
    Promise.resolve({
      raw: { status: 200, body: printSchema(graphSchema()) },
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    }),
});
