import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cloud from '../../local/cloud.json';
import names from '../../infra/names.json';

const ROOT = join(__dirname, '../..');
const INDEXING: Readonly<Record<string, { included: string[]; excluded: string[] }>> = names.cosmosIndexing;

/** Container and property of everything that a query of the product compares or sorts by. */
const USED = globSync('shared/azure/cosmos/*-store.ts', { cwd: ROOT }).flatMap((file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const containers = [...source.matchAll(/container\('([a-z]+)'\)/g)].map(([, name = '']) => name);
  const properties = [...source.matchAll(/\bc\.([A-Za-z]+(?:\.[A-Za-z]+)*)/g)].map(([, path = '']) => path);
  return containers.flatMap((container) => properties.map((property) => ({ container, property })));
});

/** As Cosmos DB decides: of all paths that fit, the most exact one. */
function isIndexed(container: string, property: string): boolean {
  const { included, excluded } = INDEXING[container] ?? { included: ['/*'], excluded: [] };
  const fitting = (paths: readonly string[]): number =>
    Math.max(-1, ...paths.filter((path) => fits(path, property)).map((path) => path.split('/').length));
  return fitting(included) >= fitting(excluded);
}

function fits(path: string, property: string): boolean {
  const wanted = `/${property.replaceAll('.', '/')}`;
  if (path.endsWith('/?')) return path.slice(0, -2) === wanted;
  return `${wanted}/`.startsWith(path.slice(0, -1));
}

it('there are queries to look at', () => {
  expect(USED.length).toBeGreaterThan(20);
});

it('every property that a query names is indexed', () => {
  const scanned = USED.filter(({ container, property }) => !isIndexed(container, property) && property !== 'finding');

  expect(scanned).toEqual([]);
});

it('what is not queried is left out: a finding holds ten times of it', () => {
  expect(isIndexed('findings', 'finding.message')).toBe(false);
  expect(isIndexed('findings', 'finding.suppression')).toBe(true);
  expect(isIndexed('parked', 'body')).toBe(false);
});

it('a policy belongs to a container that exists', () => {
  expect(Object.keys(cloud.cosmos.containers)).toEqual(expect.arrayContaining(Object.keys(INDEXING)));
});
