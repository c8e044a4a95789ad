import {
  GraphQLError,
  GraphQLID,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql';
import { z } from 'zod';
import { AurelisError, toAurelisError } from '../../shared/kernel';
import type { AnyHttpFunction, HttpCall, HttpInput } from '../runtime/http-function';
import { InputProblems } from '../runtime/input-problems';
import { isFailureOfOurs } from '../runtime/is-failure-of-ours';
import { requirePermission } from '../runtime/require-permission';
import { describe, nullable, withoutWrapping, type OutputTypes } from './output-types';
import { askedParameters, queryFields, type Read } from './read';

/** One query while it is answered. */
export interface QueryContext {
  call: HttpCall;
  /** What was read already, by what was asked: many runs have one project. */
  answers: Map<string, Promise<unknown>>;
}

/** A field that answers what an HTTP function does: the same permission, the same checks of what is given, the same answer. */
export function readField(
  fieldName: string,
  field: Read,
  types: OutputTypes<QueryContext>,
): GraphQLFieldConfig<unknown, QueryContext, Record<string, unknown>> {
  const { definition } = field;
  if (definition.output === undefined) throw new Error(`${definition.name} answers nothing that could be a field.`);
  return {
    // Null where it fails, so that the rest of the answer stays.
    type: nullable(types.of(definition.output, fieldName)),
    description: `${definition.summary}.`,
    args: argumentsOf(field),
    extensions: { read: field },
    resolve: (parent, args, context) => answer(field, parent, args, context),
  };
}

function argumentsOf(field: Read): GraphQLFieldConfigArgumentMap {
  const parameters = askedParameters(field).map((): [string, object] => [
    'id',
    { type: new GraphQLNonNull(GraphQLID) },
  ]);
  const filters = queryFields(field).map(([name, schema]): [string, object] => {
    const isNumber = withoutWrapping(schema) instanceof z.ZodNumber;
    return [name, { type: isNumber ? GraphQLInt : GraphQLString, description: describe(schema) }];
  });
  return Object.fromEntries([...parameters, ...filters]) as GraphQLFieldConfigArgumentMap;
}

async function answer(
  field: Read,
  parent: unknown,
  { id, ...filters }: Record<string, unknown>,
  { call, answers }: QueryContext,
): Promise<unknown> {
  const held = parent as Readonly<Record<string, unknown>> | undefined;
  const params: Record<string, unknown> = {};
  for (const [name, from] of Object.entries(field.from)) params[name] = held?.[from];
  for (const name of askedParameters(field)) params[name] = id;
  const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));
  const asked = JSON.stringify([field.definition.name, params, query]);
  const isFirst = answers.size === 0;
  const known = answers.get(asked) ?? ask(field.definition, { params, query }, call, isFirst);
  answers.set(asked, known);
  try {
    return await known;
  } catch (thrown) {
    if (field.mayBeAbsent && thrown instanceof AurelisError && thrown.code === 'NOT_FOUND') return null;
    throw toGraphQlError(thrown, field.definition, call);
  }
}

/** As if whoever asks had called the function: every one counts among the requests of a minute, the first has been counted. */
async function ask(
  definition: AnyHttpFunction,
  given: { params: unknown; query: unknown },
  call: HttpCall,
  isFirst: boolean,
): Promise<unknown> {
  const { caller, services } = call;
  requirePermission(caller, definition);
  const problems = new InputProblems();
  const nothing = z.strictObject({});
  const input = {
    params: problems.parse(definition.params ?? nothing, given.params),
    query: problems.parse(definition.query ?? nothing, given.query),
    body: {},
    idempotencyKey: undefined,
    ifMatch: undefined,
  };
  problems.throwIfAny();
  if (!isFirst) await services.admitRequest(caller);
  const reply = await definition.handle(input as HttpInput<never, never, never>, call);
  if (!('data' in reply)) throw new Error(`${definition.name} answered without data.`);
  return reply.data;
}

function toGraphQlError(thrown: unknown, { name }: AnyHttpFunction, { services, requestId }: HttpCall): GraphQLError {
  const error = toAurelisError(thrown);
  if (isFailureOfOurs(error)) {
    services.telemetry.exception(error, { function: name, requestId });
  }
  const { code, details, retryAfterSeconds } = error;
  const told = [error.message, ...details.map(({ field, issue }) => `${field}: ${issue}.`)].join(' ');
  return new GraphQLError(told, {
    extensions: {
      code,
      ...(details.length === 0 ? {} : { details }),
      ...(retryAfterSeconds === undefined ? {} : { retry_after_seconds: retryAfterSeconds }),
    },
  });
}
