import type { Container, ItemDefinition, OperationInput, PatchOperation, PatchRequestBody } from '@azure/cosmos';

import { parsePatch, patchDocument } from '../../../local/cosmos/documents/patch-document';
import { refusal, startFixture, type CosmosFixture } from './cosmos-fixture';

let fixture: CosmosFixture;
let container: Container;

beforeAll(async () => {
  fixture = await startFixture();
  container = await fixture.newContainer();
});
afterAll(() => fixture.stop());

describe('transactional batch', () => {
  const create = (id: string, tenant: string): OperationInput => ({
    operationType: 'Create',
    resourceBody: { id, tenant },
  });

  test('all operations take effect together and later ones see earlier ones', async () => {
    const { result } = await container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'b1', tenant: 't', count: 1 } },
        { operationType: 'Upsert', resourceBody: { id: 'b2', tenant: 't' } },
        { operationType: 'Patch', id: 'b1', resourceBody: { operations: [{ op: 'incr', path: '/count', value: 10 }] } },
        { operationType: 'Read', id: 'b1' },
        { operationType: 'Delete', id: 'b2' },
      ],
      't',
    );

    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 201, 200, 200, 204]);
    expect(result?.[3]?.resourceBody).toMatchObject({ id: 'b1', count: 11 });
    expect((await container.item('b2', 't').read()).statusCode).toBe(404);
  });

  test('one conflict undoes everything and fails the others with 424', async () => {
    await container.items.create({ id: 'taken', tenant: 't' });

    const { code, result } = await container.items.batch(
      [create('undone', 't'), create('taken', 't'), create('never', 't')],
      't',
    );

    expect(code).toBe(207);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 409, 424]);
    expect((await container.item('undone', 't').read()).statusCode).toBe(404);
    expect((await container.item('never', 't').read()).statusCode).toBe(404);
  });

  test('a stale etag undoes a delete and a replace before it', async () => {
    const kept = await container.items.create({ id: 'kept', tenant: 't', value: 1 });
    await container.items.create({ id: 'other', tenant: 't', value: 1 });

    const { result } = await container.items.batch(
      [
        { operationType: 'Delete', id: 'kept' },
        {
          operationType: 'Replace',
          id: 'other',
          resourceBody: { id: 'other', tenant: 't', value: 2 },
          ifMatch: '"stale"',
        },
      ],
      't',
    );

    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 412]);
    expect((await container.item('kept', 't').read()).etag).toBe(kept.etag);
  });

  test('an operation on another partition is refused and nothing is written', async () => {
    const { result } = await container.items.batch([create('mine', 't'), create('theirs', 'other')], 't');

    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 400]);
    expect((await container.item('mine', 't').read()).statusCode).toBe(404);
    expect((await container.item('theirs', 'other').read()).statusCode).toBe(404);
  });

  test('of more than two megabytes is refused', async () => {
    const operations = Array.from({ length: 3 }, (_unused, index): OperationInput => ({
      operationType: 'Create',
      resourceBody: { id: `large-${index}`, tenant: 't', text: 'x'.repeat(8e5) },
    }));

    await expect(container.items.batch(operations, 't')).rejects.toThrow('Request size is too large');
    expect((await container.item('large-0', 't').read()).statusCode).toBe(404);
  });

  test('bodies are left out when the caller wants none', async () => {
    const { result } = await container.items.batch([create('quiet', 't')], 't', {
      contentResponseOnWriteEnabled: false,
    });

    expect(result?.[0]?.statusCode).toBe(201);
    expect(result?.[0]?.resourceBody).toBeUndefined();
  });
});

describe('patch', () => {
  test.each<[string, PatchOperation[], object]>([
    ['add appends to an array', [{ op: 'add', path: '/list/-', value: 3 }], { list: [1, 2, 3] }],
    ['add inserts into an array', [{ op: 'add', path: '/list/1', value: 9 }], { list: [1, 9, 2] }],
    ['add replaces a property', [{ op: 'add', path: '/name', value: 'new' }], { name: 'new' }],
    ['set replaces an element', [{ op: 'set', path: '/list/0', value: 9 }], { list: [9, 2] }],
    ['set creates a property', [{ op: 'set', path: '/inner/b', value: 2 }], { inner: { a: 1, b: 2 } }],
    ['replace changes a property', [{ op: 'replace', path: '/inner/a', value: 5 }], { inner: { a: 5 } }],
    ['remove deletes a property', [{ op: 'remove', path: '/inner/a' }], { inner: {} }],
    ['remove takes an element out', [{ op: 'remove', path: '/list/0' }], { list: [2] }],
    ['incr adds to a number', [{ op: 'incr', path: '/count', value: -2 }], { count: 8 }],
    ['incr creates a number', [{ op: 'incr', path: '/fresh', value: 3 }], { fresh: 3 }],
    ['escapes in a path are read', [{ op: 'set', path: '/a~1b', value: 1 }], { 'a/b': 1 }],
    [
      'operations are applied in order',
      [
        { op: 'set', path: '/count', value: 1 },
        { op: 'incr', path: '/count', value: 1 },
      ],
      { count: 2 },
    ],
  ])('%s', async (_name, operations, expected) => {
    await container.items.upsert({ id: 'p', tenant: 'p', count: 10, name: 'old', list: [1, 2], inner: { a: 1 } });

    const { resource } = await container.item('p', 'p').patch<ItemDefinition>(operations);

    expect(resource).toMatchObject(expected);
    expect((await container.item('p', 'p').read()).resource).toEqual(resource);
  });

  test.each<[string, PatchRequestBody, number]>([
    ['replacing what is missing', [{ op: 'replace', path: '/missing', value: 1 }], 400],
    ['removing what is missing', [{ op: 'remove', path: '/missing' }], 400],
    ['a missing parent', [{ op: 'set', path: '/missing/inner', value: 1 }], 400],
    ['incrementing text', [{ op: 'incr', path: '/name', value: 1 }], 400],
    ['an index past the end', [{ op: 'add', path: '/list/9', value: 1 }], 400],
    ['changing the id', [{ op: 'set', path: '/id', value: 'x' }], 400],
    ['changing the partition key', [{ op: 'set', path: '/tenant', value: 'x' }], 400],
    ['eleven operations', Array.from({ length: 11 }, () => ({ op: 'incr', path: '/count', value: 1 })), 400],
    [
      'a condition that does not hold',
      { condition: 'FROM c WHERE c.count > 99', operations: [{ op: 'remove', path: '/name' }] },
      412,
    ],
    ['a condition that is no SQL', { condition: 'FROM c WHERE', operations: [{ op: 'remove', path: '/name' }] }, 400],
  ])('refuses %s and leaves the document alone', async (_name, body, status) => {
    const { etag } = await container.items.upsert({ id: 'p', tenant: 'p', count: 10, name: 'old', list: [1] });

    expect(await refusal(container.item('p', 'p').patch(body))).toBe(status);
    expect((await container.item('p', 'p').read()).etag).toBe(etag);
  });

  test('move, which the SDK has no word for, carries a value to another place', () => {
    const { operations } = parsePatch([{ op: 'move', from: '/name', path: '/inner/name' }]);

    expect(patchDocument({ name: 'old', inner: {} }, operations)).toEqual({ inner: { name: 'old' } });
  });

  test('a value cannot be moved into itself', () => {
    const { operations } = parsePatch([{ op: 'move', from: '/inner', path: '/inner/deep' }]);

    expect(() => patchDocument({ inner: {} }, operations)).toThrow('into itself');
  });

  test('a condition that holds lets the patch through', async () => {
    await container.items.upsert({ id: 'p', tenant: 'p', state: 'running' });

    const body: PatchRequestBody = {
      condition: "FROM c WHERE c.state = 'running'",
      operations: [{ op: 'set', path: '/state', value: 'done' }],
    };
    const { resource } = await container.item('p', 'p').patch<ItemDefinition>(body);

    expect(resource).toMatchObject({ state: 'done' });
  });
});
