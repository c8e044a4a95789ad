import { z } from 'zod';
import { ErrorEnvelope, successEnvelope } from '../../shared/contracts';
import type { AnyHttpFunction } from '../runtime/http-function';
import { HTTP_STATUS } from '../runtime/envelope';

type Json = Record<string, unknown>;

const ERROR_TEXT: Readonly<Record<number, string>> = {
  400: 'The request is not valid; `details` names the fields.',
  401: 'No key or access token, or one that is not valid.',
  403: "The caller's role lacks the permission.",
  404: 'There is no such thing, or it belongs to another tenant.',
  409: 'It was changed meanwhile, or the idempotency key was used for another request.',
  413: 'The body is too large.',
  429: 'Too many at a time, or in a minute; `Retry-After` says when to try again.',
  500: 'Something went wrong on our side; quote the request id.',
  503: 'Something we need is out of reach; `Retry-After` says when to try again.',
};

/** The OpenAPI 3.1 document of the HTTP functions, made from the schemas they parse with. */
export function openApiDocument(functions: readonly AnyHttpFunction[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const definition of functions) {
    const path = `/api/${definition.route}`.replace('/{file?}', '');
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: operation(definition) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aurelis',
      version,
      description:
        'Code analysis as a service. Create a project, upload a snapshot of its source, analyse it, read the findings. ' +
        'Every JSON answer is wrapped in an envelope with `success`, `data` or `error`, and `metadata`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }, { entraId: [] }],
    tags: [...new Set(functions.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Error: toSchema(ErrorEnvelope, 'output') },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `Authorization: Bearer aur_…`' },
        entraId: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Microsoft Entra ID, where the deployment takes them.',
        },
      },
    },
  };
}

function operation(definition: AnyHttpFunction): Json {
  return {
    operationId: definition.name,
    tags: [definition.tag],
    summary: definition.summary,
    description: [definition.description, permissionText(definition)].filter(Boolean).join('\n\n'),
    ...(definition.permission === 'anonymous' ? { security: [] } : {}),
    parameters: parameters(definition),
    ...requestBody(definition),
    responses: responses(definition),
  };
}

function permissionText({ permission }: AnyHttpFunction): string {
  if (permission === 'anonymous') return 'Needs no key.';
  return permission === 'any' ? 'Needs a valid key or access token.' : `Needs the permission \`${permission}\`.`;
}

function parameters(definition: AnyHttpFunction): Json[] {
  const header = (name: string, description: string): Json => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  });
  return [
    ...fields(definition.params, 'path').filter(({ name }) => name !== 'file'),
    ...fields(definition.query, 'query'),
    ...(definition.isIdempotent === true
      ? [header('Idempotency-Key', '8–128 visible characters. The same key and request have one effect.')]
      : []),
    ...(definition.takesIfMatch === true ? [header('If-Match', 'The ETag the change is based on.')] : []),
  ];
}

function fields(
  schema: z.ZodObject<z.ZodRawShape> | undefined,
  location: 'path' | 'query',
): (Json & { name: string })[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...rest } = toSchema(z.object({ field }), 'input').properties['field'] ?? {};
    return {
      name,
      in: location,
      required: location === 'path',
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function requestBody(definition: AnyHttpFunction): Json {
  if (definition.takesArchive === true) {
    const binary = { schema: { type: 'string', format: 'binary' } };
    const types = ['application/zip', 'application/x-tar', 'application/gzip', 'application/octet-stream'];
    return { requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, binary])) } };
  }
  if (definition.takesForeignJson === true) {
    return { requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } } };
  }
  if (definition.body === undefined) return {};
  const schema = toSchema(definition.body, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function responses(definition: AnyHttpFunction): Json {
  const error = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  const failures = [...new Set(Object.values(HTTP_STATUS))]
    .filter((status) => definition.permission !== 'anonymous' || (status !== 401 && status !== 403))
    .map((status): [string, Json] => [String(status), { description: ERROR_TEXT[status] ?? '', content: error }]);
  const { status = 200, otherStatus = status } = definition;
  return {
    ...Object.fromEntries(failures),
    ...Object.fromEntries([status, otherStatus].map((one) => [String(one), success(definition)])),
  };
}

function success(definition: AnyHttpFunction): Json {
  const description = definition.summary;
  if (definition.output !== undefined) {
    const schema = toSchema(successEnvelope(definition.output), 'output');
    const events = definition.streams === true ? { 'text/event-stream': { schema: { type: 'string' } } } : {};
    return { description, content: { 'application/json': { schema }, ...events } };
  }
  const types = definition.produces ?? [];
  return types.length === 0
    ? { description }
    : { description, content: Object.fromEntries(types.map((type) => [type, {}])) };
}

interface JsonSchema extends Json {
  properties: Record<string, Json>;
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, properties, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const plain: Record<string, Json> = {};
  for (const [name, property] of Object.entries(properties ?? {})) {
    plain[name] = typeof property === 'boolean' ? {} : { ...property };
  }
  return { ...json, properties: plain };
}
