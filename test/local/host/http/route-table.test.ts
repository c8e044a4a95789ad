import type { HttpFunction } from '../../../../local/host/functions/function-definition';
import { RouteTable } from '../../../../local/host/http/route-table';

function serving(route: string, methods: readonly string[] = ['GET']): HttpFunction {
  return {
    trigger: 'http',
    id: route,
    name: route,
    bindingName: 'httpTrigger',
    authLevel: 'anonymous',
    route,
    methods,
  };
}

describe('a route', () => {
  it.each([
    ['users', '/api/users', {}],
    ['users', '/api/USERS/', {}],
    ['users/{id}', '/api/users/a%20b', { id: 'a b' }],
    ['users/{id}', '/api/users/a%2Fb', { id: 'a%2Fb' }],
    ['users/{id?}', '/api/users', {}],
    ['users/{id=me}', '/api/users', { id: 'me' }],
    ['users/{id:int}', '/api/users/42', { id: '42' }],
    ['users/{id:int:min(40)}', '/api/users/42', { id: '42' }],
    [
      'users/{id:guid}',
      '/api/users/0f8fad5b-d9cb-469f-a165-70867728950e',
      { id: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    ],
    ['files/{*path}', '/api/files/a/b/c', { path: 'a/b/c' }],
    ['files/{*path}', '/api/files', {}],
    ['files/{name}.{extension}', '/api/files/a.b.txt', { name: 'a', extension: 'b.txt' }],
    ['v{version:int}/x', '/api/v2/x', { version: '2' }],
  ])('%s serves %s', (route, path, parameters) => {
    const table = new RouteTable([serving(route)], 'api');

    const match = table.find('GET', path);

    expect(match?.parameters).toEqual(parameters);
  });

  it.each([
    ['users', '/api/users/1'],
    ['users', '/api//users'],
    ['users/{id}', '/api/users'],
    ['users/{id:int}', '/api/users/x'],
    ['users/{id:int:min(50)}', '/api/users/42'],
    ['users/{id:length(2,3)}', '/api/users/abcd'],
    ['users/{id:bool}', '/api/users/yes'],
    ['v{version:int}/x', '/api/vx/x'],
  ])('%s does not serve %s', (route, path) => {
    const table = new RouteTable([serving(route)], 'api');

    const match = table.find('GET', path);

    expect(match).toBeUndefined();
  });

  it.each(['users/me', 'users/{id:int}', 'users/{id}', 'users/{*rest}'])('%s wins over looser ones', (expected) => {
    const paths = { 'users/me': 'me', 'users/{id:int}': '1', 'users/{id}': 'x', 'users/{*rest}': 'x/y' };
    const table = new RouteTable(
      Object.keys(paths)
        .reverse()
        .map((route) => serving(route)),
      'api',
    );

    const match = table.find('GET', `/api/users/${paths[expected as keyof typeof paths]}`);

    expect(match?.definition.name).toBe(expected);
  });

  it('may be shared by functions of different methods', () => {
    const table = new RouteTable([serving('a/{x}', ['GET']), { ...serving('a/{y}', ['POST']), name: 'post' }], '');

    expect(table.find('POST', '/a/1')).toMatchObject({ definition: { name: 'post' }, parameters: { y: '1' } });
  });

  it.each([
    ['admin/x', /conflicts with one or more built in routes/],
    ['runtime', /conflicts with one or more built in routes/],
    ['a/{*rest}/b', /must come last/],
    ['a/{b:even}', /constraint 'even' is not supported/],
    ['a/{b', /cannot be read/],
  ])('%s is refused', (route, message) => {
    expect(() => new RouteTable([serving(route)], 'api')).toThrow(message);
  });

  it('is refused when two functions serve it for one method', () => {
    const twins = [serving('a/{x}'), serving('A/{y}', [])];

    expect(() => new RouteTable(twins, 'api')).toThrow(/both serve route/);
  });
});
