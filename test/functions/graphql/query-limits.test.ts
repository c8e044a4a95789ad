import { z } from 'zod';
import { QUERY_LIMITS } from '../../../functions/graphql/query-limits';
import { callFunction } from '../../support/call-function';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { givenTenant } from '../../support/memory/tenants';

const Answer = z.object({ errors: z.array(z.object({ message: z.string() })).optional() });

let services: MemoryServices;
let key: string;
let reads: jest.Mock;

beforeEach(async () => {
  services = memoryServices();
  key = (await givenTenant(services)).keys.admin;
  reads = jest.fn();
  const list = services.projects.list.bind(services.projects);
  services.projects.list = (...given) => {
    reads();
    return list(...given);
  };
});

async function refusalOf(query: string, variables: object = {}): Promise<string> {
  const { body } = await callFunction('query-graph', services, { key, body: { query, variables } });
  const answer = Answer.parse(JSON.parse(z.string().parse(body)));
  return answer.errors?.map(({ message }) => message).join('\n') ?? 'answered';
}

const nested = (depth: number): string =>
  `${'{ projects { items { runs { items { project '.repeat(Math.ceil(depth / 5))}{ id }${' } } } } }'.repeat(Math.ceil(depth / 5))}`;
const aliased = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: me { role }`).join(' ')} }`;

describe('a query that asks for too much', () => {
  it.each<[name: string, query: string, message: RegExp]>([
    ['goes too deep', nested(40), /levels of fields/],
    ['names a field many times', aliased(QUERY_LIMITS.aliases + 1), /under another name/],
    [
      'names the reading of a list many times',
      `{ ${'projects { items { id } } '.repeat(200)} }`,
      /more than 500 fields/,
    ],
    ['would read too often', '{ projects(limit: 200) { items { latest_run { id } } } }', /more than 100 reads/],
    [
      'would read too often without a limit',
      '{ projects { items { runs { items { findings { items { path } } } } } } }',
      /reads/,
    ],
    ['is longer than it may be', `{ me { role } } #${'x'.repeat(QUERY_LIMITS.characters)}`, /longer than/],
    ['has more words than it may have', `{ me { role } ${'@skip(if: false) '.repeat(500)} }`, /token|Syntax Error/i],
    ['asks for the schema', '{ __schema { types { name } } }', /introspection/],
    ['asks for a type', '{ __type(name: "Run") { fields { name } } }', /introspection/],
    [
      'has a fragment that holds itself',
      'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      /holds itself/,
    ],
    [
      'doubles with each fragment',
      `query { ...f0 } ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f30 on Query { projects { items { id } } }`,
      /more than 500 fields/,
    ],
    [
      'hides its depth in fragments',
      `query { ...a } fragment a on Query { projects { items { ...b } } } fragment b on Project { runs { items { project { runs { items { project { runs { items { project { runs { items { id } } } } } } } } } } } }`,
      /levels of fields/,
    ],
    [
      'brings a second operation that is too large',
      `query a { me { role } } query b ${aliased(40)}`,
      /under another name/,
    ],
    ['is none', 'fragment a on Query { me { role } }', /no operation|never used/],
    ['is cut off', '{ me { role ', /Syntax Error/],
    ['wants to change something', 'mutation { deleteProject(id: "x") { id } }', /mutation/],
    ['wants to be told of changes', 'subscription { runs { id } }', /subscription/],
    ['misspells a field', '{ projcts { items { id } } }', /Did you mean "projects"/],
    ['lacks a variable', 'query ($id: ID!) { run(id: $id) { id } }', /"\$id" of required type/],
  ])('and %s is refused before anything is read', async (_name, query, message) => {
    expect(await refusalOf(query)).toMatch(message);
    expect(reads).not.toHaveBeenCalled();
  });

  it('is judged by its variables', async () => {
    const query = 'query ($n: Int) { projects(limit: $n) { items { latest_run { id } } } }';

    expect(await refusalOf(query, { n: 50 })).toBe('answered');
    expect(await refusalOf(query, { n: 150 })).toMatch(/more than 100 reads/);
    expect(await refusalOf(query, { n: 1e9 })).toMatch(/limit|Int/);
  });

  it.each([
    ['a batch', JSON.stringify([{ query: '{ me { role } }' }, { query: '{ me { role } }' }])],
    ['a body that is no JSON', '{ me { role } }'],
  ])('as %s is refused', async (_name, body) => {
    expect(await callFunction('query-graph', services, { key, body })).toMatchObject({ status: 400 });
  });

  it('that is as large as it may be is answered', async () => {
    expect(await refusalOf(aliased(QUERY_LIMITS.aliases))).toBe('answered');
    expect(await refusalOf('{ projects(limit: 99) { items { latest_run { id } } } }')).toBe('answered');
    expect(await refusalOf('{ __typename projects { items { __typename id } } }')).toBe('answered');
  });
});
