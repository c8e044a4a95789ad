import type { GraphQLObjectType } from 'graphql';
import { buildSchema, isObjectType, parse, print } from 'graphql';
import { z } from 'zod';
import { GRAPH, TYPE_NAMES } from '../../../functions/graphql/graph';
import { graphSchema } from '../../../functions/graphql/schema';
import { HTTP_FUNCTIONS } from '../../../functions/registry';
import { createProject } from '../../../shared/projects';
import { callFunction } from '../../support/call-function';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { ACTOR, givenSnapshot, TWO_BATCHES } from '../../support/memory/scenario';
import { givenTenant, type TenantWithKeys } from '../../support/memory/tenants';
import { startRun } from '../../../shared/runs';
import type { Run } from '../../../shared/runs';

const Result = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
});
type Result = z.infer<typeof Result>;

const textOf = (body: unknown): string => z.string().parse(body);

let services: MemoryServices;
let tenant: TenantWithKeys;
let run: Run;

beforeEach(async () => {
  services = memoryServices();
  tenant = await givenTenant(services);
  const project = (await createProject({ actor: ACTOR, name: 'shop' }, tenant.id, services)).document;
  const snapshot = await givenSnapshot(services, project, TWO_BATCHES);
  run = await startRun({ projectId: project.id, snapshot_id: snapshot.id }, tenant.id, services);
  await deliverAll(services);
});

async function ask(
  query: string,
  variables?: Record<string, unknown>,
  { key = tenant.keys.developer, accept }: { key?: string; accept?: string } = {},
): Promise<Result & { status: number | undefined }> {
  const headers = accept === undefined ? {} : { accept };
  const { status, body } = await callFunction('query-graph', services, { key, headers, body: { query, variables } });
  return { ...Result.parse(JSON.parse(textOf(body))), status };
}

const ofRest = async (name: string, params: Record<string, string>): Promise<unknown> =>
  ((await callFunction(name, services, { key: tenant.keys.admin, params })).jsonBody as { data: unknown }).data;

describe('a query', () => {
  it('reads in one call what takes several, as they answer it', async () => {
    const { data, errors } = await ask(
      `query ($run: ID!) {
        me { caller_id role }
        run(id: $run) { id state project { id name } findings(limit: 1) { items { rule_id path region { start_line } } next_cursor } }
      }`,
      { run: run.id },
    );

    const rest = (await ofRest('list-findings', { runId: run.id })) as { items: Record<string, unknown>[] };
    const [first] = rest.items;
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      me: { role: 'developer' },
      run: {
        id: run.id,
        state: 'succeeded',
        project: { id: run.projectId, name: 'shop' },
        findings: {
          items: [{ rule_id: first?.['rule_id'], path: first?.['path'], region: { start_line: 2 } }],
          next_cursor: expect.any(String) as string,
        },
      },
    });
  });

  it('filters, and goes on where the page before ended', async () => {
    const query = `query ($run: ID!, $cursor: String) {
      run(id: $run) { findings(limit: 1, cursor: $cursor) { items { path } next_cursor } none: findings(path: "gone/") { items { path } } }
    }`;
    const paths: unknown[] = [];
    for (let cursor: unknown = null; cursor !== undefined;) {
      const { data } = await ask(query, { run: run.id, cursor });
      const { findings, none } = data!['run'] as Record<string, { items: { path: string }[]; next_cursor: unknown }>;
      paths.push(...findings!.items.map(({ path }) => path));
      expect(none!.items).toEqual([]);
      cursor = findings!.next_cursor ?? undefined;
    }

    expect(paths).toEqual(['src/a.js', 'tool/b.py']);
  });

  it('gives null for the latest run where nothing was analysed, and no error', async () => {
    const { document } = await createProject({ actor: ACTOR, name: 'new' }, tenant.id, services);

    const { data, errors } = await ask('query ($id: ID!) { project(id: $id) { name latest_run { id } } }', {
      id: document.id,
    });

    expect({ data, errors }).toEqual({ data: { project: { name: 'new', latest_run: null } }, errors: undefined });
  });

  it('keeps what could be read where something could not', async () => {
    const { data, errors, status } = await ask('{ me { role } keys { items { id } } project(id: "prj_x") { id } }');

    expect(status).toBe(200);
    expect(data).toMatchObject({ me: { role: 'developer' }, keys: null, project: null });
    expect(errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['keys'], 'FORBIDDEN'],
      [['project'], 'VALIDATION_ERROR'],
    ]);
  });

  it('reads the same thing once, however often it is reached', async () => {
    const find = jest.spyOn(services.projects, 'find');

    await ask('{ projects { items { runs(limit: 5) { items { project { name } a: project { id } } } } } }');

    // Once for the list of runs, once for the project of all of them.
    expect(find.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('counts every read among the requests of a minute', async () => {
    const admitRequest = jest.fn(() => Promise.resolve());
    services = { ...services, admitRequest };

    await ask('{ me { role } models { notice } projects { items { name } } }');

    expect(admitRequest).toHaveBeenCalledTimes(3);
  });

  it('tells nobody why something went wrong on our side', async () => {
    services = {
      ...services,
      runs: { ...services.runs, find: () => Promise.reject(new Error('secret of the store')) },
    };

    const { data, errors } = await ask('query ($id: ID!) { run(id: $id) { id } }', { id: run.id });

    expect(data).toEqual({ run: null });
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(services.telemetry.exceptions).toMatchObject([{ error: { cause: { message: 'secret of the store' } } }]);
  });

  it.each([
    ['application/json', 200, 'application/json'],
    ['application/graphql-response+json, application/json;q=0.9', 400, 'application/graphql-response+json'],
  ])('that is wrong is answered to %s with %i', async (accept, status, type) => {
    const call = { key: tenant.keys.viewer, headers: { accept }, body: { query: '{ nothing }' } };

    const response = await callFunction('query-graph', services, call);

    expect(response.status).toBe(status);
    expect(new Headers(response.headers as Record<string, string>).get('content-type')).toContain(type);
    expect(Result.parse(JSON.parse(textOf(response.body)))).toMatchObject({
      errors: [{ extensions: { code: 'VALIDATION_ERROR' } }],
    });
    expect(JSON.parse(textOf(response.body))).not.toHaveProperty('data');
  });

  it('asks for a key, and for a query', async () => {
    expect(await callFunction('query-graph', services, { body: { query: '{ me { role } }' } })).toMatchObject({
      status: 401,
    });
    for (const body of [
      {},
      { query: '' },
      { query: 1 },
      [{ query: '{ me { role } }' }],
      { query: '{me{role}}', x: 1 },
    ]) {
      expect(await callFunction('query-graph', services, { key: tenant.keys.viewer, body })).toMatchObject({
        status: 400,
      });
    }
  });
});

describe("another tenant's ids", () => {
  it('are not there, for every field that takes one', async () => {
    const stranger = await givenTenant(services, 'stranger');
    const ids: Record<string, string> = { project: run.projectId, run: run.id, job: `job_${'0'.repeat(26)}` };
    const fields = Object.entries(GRAPH['Query']!).filter(([, { definition }]) => definition.params !== undefined);
    expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(ids).sort());

    for (const [name] of fields) {
      const { data, errors } = await ask(`{ ${name}(id: "${ids[name]!}") { id } }`, undefined, {
        key: stranger.keys.admin,
      });
      expect({ data, code: errors?.[0]?.extensions.code }).toEqual({ data: { [name]: null }, code: 'NOT_FOUND' });
    }
    const { data } = await ask('{ projects { items { id } } }', undefined, { key: stranger.keys.admin });
    expect(data).toEqual({ projects: { items: [] } });
  });
});

describe('the schema', () => {
  it('is served to everybody, as others read it', async () => {
    const { body, status } = await callFunction('graphql-schema', services);

    expect(status).toBe(200);
    expect(print(parse(textOf(body)))).toContain('type Query');
    expect(buildSchema(textOf(body)).getQueryType()?.getFields()).toHaveProperty('projects');
  });

  it('changes nothing: it has queries alone, and each of their fields is a call that reads', () => {
    expect(graphSchema().getMutationType()).toBeUndefined();
    expect(graphSchema().getSubscriptionType()).toBeUndefined();
    for (const field of Object.values(GRAPH).flatMap((fields) => Object.values(fields))) {
      expect(field.definition.method).toBe('GET');
      expect(HTTP_FUNCTIONS).toContain(field.definition);
    }
  });

  it('has every field of what the calls answer, under its name', () => {
    for (const [view, name] of TYPE_NAMES) {
      const type = graphSchema().getType(name);
      expect(isObjectType(type)).toBe(true);
      const fields = Object.keys((type as GraphQLObjectType).getFields());
      expect(fields.sort()).toEqual(
        [...Object.keys((view as z.ZodObject).shape), ...Object.keys(GRAPH[name] ?? {})].sort(),
      );
    }
  });

  it('has each type once, and a place for all that leads on', () => {
    for (const name of Object.keys(GRAPH)) expect(isObjectType(graphSchema().getType(name))).toBe(true);
    const names = Object.keys(graphSchema().getTypeMap());
    expect(names.filter((name) => !/^(?:__\w+|[A-Z][A-Za-z]+)$/.test(name))).toEqual([]);
  });
});
