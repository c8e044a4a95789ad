import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOwnModelGateway } from '../../shared/azure';
import { ERROR_CODES } from '../../shared/kernel';
import { resolveRoutes } from '../../shared/models/resolve-routes';

const page = readFileSync(join(__dirname, '../../docs/models.md'), 'utf8');

describe('docs/models.md', () => {
  it('shows routes that the gateway takes', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const settings: unknown = JSON.parse(example);

    expect(resolveRoutes(settings).routes.map(({ name }) => name)).toEqual(['eu', 'us', 'vectors', 'own']);
    expect(createOwnModelGateway({ routes: settings }).hasRoute('embed', 'ten_1')).toBe(true);
  });

  it('names every field of a route, and no code that there is not', () => {
    const route = { name: 'a', provider: 'custom', url: 'http://127.0.0.1', model: 'gpt-5.4' };
    const fields = Object.keys(resolveRoutes({ routes: [route] }).routes[0] ?? {});
    const named = (field: string): boolean => page.includes(`\`${field === 'timeoutMs' ? 'timeoutSeconds' : field}\``);
    const errors = page.slice(page.indexOf('## Errors'), page.indexOf('## How to add'));

    expect(fields.filter((field) => field !== 'name' && !named(field))).toEqual([]);
    const codes = [...errors.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);
    expect(codes.filter((code) => !ERROR_CODES.some((known) => known === code))).toEqual([]);
    expect(codes).toHaveLength(5);
  });
});
