import { z } from 'zod';
import { answerQuery } from '../graphql/answer-query';
import { httpFunction } from '../runtime/http-function';

/** https://graphql.github.io/graphql-over-http/draft/ */
const GRAPHQL_JSON = 'application/graphql-response+json';

export const queryGraphFunction = httpFunction({
  name: 'query-graph',
  method: 'POST',
  route: 'v1/graphql',
  tag: 'GraphQL',
  summary: 'Read what belongs together in one GraphQL query',
  description:
    'Each field that leads on needs the permission of the call that answers the same; where it fails, it is null, and `errors` says why. ' +
    'What changes something is not here.',
  permission: 'any',
  body: z.strictObject({
    query: z.string().min(1).describe('A GraphQL document.'),
    operationName: z.string().max(200).nullish().describe('Which operation of several is meant.'),
    variables: z.record(z.string(), z.unknown()).nullish(),
    extensions: z.record(z.string(), z.unknown()).nullish().describe('Not looked at.'),
  }),
  produces: [GRAPHQL_JSON, 'application/json'],

  async handle({ body: { query, operationName, variables } }, call) {
    const asked = { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
    const { result, isRefused } = await answerQuery(asked, call);
    const takesGraphQl = call.header('accept')?.toLowerCase().includes(GRAPHQL_JSON) === true;
    return {
      raw: {
        // Clients that know no media type of GraphQL take any other status for a failed connection.
        status: isRefused && takesGraphQl ? 400 : 200,
        body: JSON.stringify(result),
      },
      headers: { 'content-type': `${takesGraphQl ? GRAPHQL_JSON : 'application/json'}; charset=utf-8` },
    };
  },
});
