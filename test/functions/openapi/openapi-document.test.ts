import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { openApiDocument } from '../../../functions/openapi/openapi-document';
import { HTTP_FUNCTIONS } from '../../../functions/registry';
import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
});
const Document = z.looseObject({
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

const document = Document.parse(openApiDocument(HTTP_FUNCTIONS, '1.2.3'));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const schemaOf = (name: string, status: string): unknown =>
  operations.find(({ operation }) => operation.operationId === name)?.operation.responses[status]?.['content'];

describe('the OpenAPI document', () => {
  it('tells where something besides a success answers with what was asked for', () => {
    expect(schemaOf('health-ready', '503')).toEqual(schemaOf('health-ready', '200'));
    expect(schemaOf('health-ready', '503')).not.toEqual(schemaOf('health-ready', '500'));
  });

  it('keeps the rules of OpenAPI 3.1', async () => {
    const validator = new Validator();

    const result = await validator.validate(structuredClone(document));

    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('is what the API serves, and stays so through JSON', async () => {
    const response = await callFunction('openapi', memoryServices());

    expect(JSON.parse(JSON.stringify(response.jsonBody))).toMatchObject({ openapi: '3.1.0', paths: document.paths });
  });

  it('describes every HTTP function under its method and path, and nothing else', () => {
    const described = operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);

    const expected = HTTP_FUNCTIONS.map(
      ({ name, method, route }) => `${name} ${method.toLowerCase()} /api/${route.replace('/{file?}', '')}`,
    );
    expect(described.sort()).toEqual(expected.sort());
  });

  it.each(operations.map((found) => [found.operation.operationId, found] as const))(
    'names for %s each parameter of its path, who may call it and how it ends',
    (name, { path, operation }) => {
      const definition = HTTP_FUNCTIONS.find((candidate) => candidate.name === name)!;
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');

      expect(inPath.map((parameter) => `{${parameter.name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(operation.security).toEqual(definition.permission === 'anonymous' ? [] : undefined);
      expect(Object.keys(operation.responses)).toContain(String(definition.status ?? 200));
      expect(Object.keys(operation.responses)).toContain('500');
      const takesBody =
        definition.body !== undefined || definition.takesArchive === true || definition.takesForeignJson === true;
      expect(operation.requestBody !== undefined).toBe(takesBody);
    },
  );

  it('gives every operation a tag that is declared', () => {
    const declared = document.tags.map(({ name }) => name);

    for (const { operation } of operations) {
      expect(declared).toEqual(expect.arrayContaining(z.array(z.string()).parse(operation['tags'])));
    }
  });
});
