import { GraphQLScalarType } from 'graphql';

/** `Int` of GraphQL ends at 2^31 - 1, which tokens and lines go beyond. */
export const Count = new GraphQLScalarType<number, number>({
  name: 'Count',
  description: 'A whole number up to 2^53 - 1, as JSON writes it.',
});

/** What has no fixed fields, such as counts by level. */
export const Json = new GraphQLScalarType<unknown, unknown>({ name: 'JSON', description: 'Any JSON value.' });
