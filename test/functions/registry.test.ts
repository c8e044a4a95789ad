import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_FUNCTIONS, HTTP_FUNCTIONS, QUEUE_FUNCTIONS, TIMER_FUNCTIONS } from '../../functions/registry';
import { PERMISSIONS } from '../../shared/access';
import { QUEUES, SUBSCRIPTIONS } from '../../shared/config';

const FUNCTIONS = join(__dirname, '../../functions');
const namesIn = (folder: string): string[] =>
  readdirSync(join(FUNCTIONS, folder)).map((file) => file.replace(/\.ts$/, ''));

describe('the registry', () => {
  it.each([
    ['http', HTTP_FUNCTIONS],
    ['queue', QUEUE_FUNCTIONS],
    ['event', EVENT_FUNCTIONS],
    ['timer', TIMER_FUNCTIONS],
  ])('holds every file of functions/%s under its name, and nothing else', (folder, functions) => {
    expect(functions.map(({ name }) => name).sort()).toEqual(namesIn(folder).sort());
  });

  it('gives every function a name of its own', () => {
    const names = [...HTTP_FUNCTIONS, ...QUEUE_FUNCTIONS, ...EVENT_FUNCTIONS, ...TIMER_FUNCTIONS].map(
      ({ name }) => name,
    );

    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every method and route to one function', () => {
    const routes = HTTP_FUNCTIONS.map(({ method, route }) => `${method} ${route.replace(/\{[^}]+\}/g, '{}')}`);

    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(HTTP_FUNCTIONS.map((definition) => [definition.name, definition] as const))(
    'says of %s who may call it and which parameters its path has',
    (_name, { permission, route, params }) => {
      expect(['anonymous', 'any', ...PERMISSIONS]).toContain(permission);
      const inRoute = [...route.matchAll(/\{(\w+)\??\}/g)].map(([, name]) => name);
      expect(Object.keys(params?.shape ?? {}).sort()).toEqual(inRoute.sort());
    },
  );

  it('opens to callers without a key only what tells them nothing of a tenant', () => {
    const open = HTTP_FUNCTIONS.filter(({ permission }) => permission === 'anonymous').map(({ name }) => name);

    expect(open.sort()).toEqual([
      'dashboard',
      'docs',
      'graphql-schema',
      'health',
      'health-ready',
      'open-report-link',
      'openapi',
      'receive-push',
    ]);
  });

  it('has one function for every queue', () => {
    expect(QUEUE_FUNCTIONS.map(({ queue }) => queue).sort()).toEqual(Object.values(QUEUES).sort());
  });

  it('has one function for every subscription', () => {
    expect(EVENT_FUNCTIONS.map(({ subscription }) => subscription).sort()).toEqual(Object.values(SUBSCRIPTIONS).sort());
  });

  it('has schedules of six fields', () => {
    for (const { schedule } of TIMER_FUNCTIONS) expect(schedule.split(' ')).toHaveLength(6);
  });
});
