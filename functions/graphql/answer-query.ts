import {
  execute,
  getVariableValues,
  GraphQLError,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { HttpCall } from '../runtime/http-function';
import { checkQuery } from './check-query';
import { countReads } from './count-reads';
import type { QueryContext } from './read-field';
import { graphSchema } from './schema';

export interface GraphQuery {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

export interface GraphAnswer {
  result: FormattedExecutionResult;
  /** Nothing was carried out: the query itself is wrong. */
  isRefused: boolean;
}

/** Answers a query as whoever calls may, or says what is wrong with it. */
export async function answerQuery(
  { query, operationName, variables = {} }: GraphQuery,
  call: HttpCall,
): Promise<GraphAnswer> {
  const schema = graphSchema();
  try {
    const checked = checkQuery({ query, operationName }, schema);
    const given = getVariableValues(schema, checked.operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
    if (given.errors !== undefined) throw new AggregateError(given.errors);
    countReads(checked, schema, given.coerced);
    const contextValue: QueryContext = { call, answers: new Map() };
    const { data, errors } = await execute({
      schema,
      document: checked.document,
      operationName,
      variableValues: variables,
      contextValue,
    });
    const formatted = errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) };
    return { result: { ...formatted, data: data ?? null }, isRefused: false };
  } catch (thrown) {
    return { result: { errors: refusals(thrown) }, isRefused: true };
  }
}

function refusals(thrown: unknown): GraphQLFormattedError[] {
  const errors: unknown[] = thrown instanceof AggregateError ? thrown.errors : [thrown];
  return errors.map((error) => {
    if (!(error instanceof GraphQLError)) throw thrown;
    return { ...error.toJSON(), extensions: { code: 'VALIDATION_ERROR' } };
  });
}
