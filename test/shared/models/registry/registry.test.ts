import { readRegistry } from '../../../../shared/models/registry/read-registry';
import { resolveRoutes } from '../../../../shared/models/resolve-routes';
import { TEST_MODEL } from '../../../support/model-gateway';

const ROUTE = { name: 'eu', provider: 'azure-openai', url: 'https://eu.example', model: 'gpt-5.4-mini' };

describe('the registry of models', () => {
  it('holds whole entries, each name once, with a price and a task', () => {
    const models = [...readRegistry().values()];

    expect(models.length).toBeGreaterThan(5);
    for (const { price, tasks, contextTokens, maxOutputTokens } of models) {
      expect(price.input).toBeGreaterThan(0);
      expect(contextTokens).toBeGreaterThan(maxOutputTokens);
      expect(tasks.includes('embed')).toBe(maxOutputTokens === 0);
    }
  });

  it('takes models and prices of an installation', () => {
    const { routes } = resolveRoutes({
      routes: [
        { ...ROUTE, name: 'own', model: 'test-model' },
        { ...ROUTE, name: 'ours', model: 'gpt-5.4' },
      ],
      models: [TEST_MODEL, { ...TEST_MODEL, name: 'gpt-5.4', price: { input: 9, output: 9 } }],
    });

    expect(routes.map(({ model }) => [model.name, model.price.input])).toEqual([
      ['test-model', 1],
      ['gpt-5.4', 9],
    ]);
  });
});

describe('the routes of an installation', () => {
  it('take what the registry knows where they say nothing', () => {
    const [route] = resolveRoutes({ routes: [ROUTE] }).routes;

    expect(route).toMatchObject({ deployment: 'gpt-5.4-mini', api: 'chat', takesFiltered: false, timeoutMs: 90_000 });
    expect(route?.tasks).toContain('fix');
  });

  it('are refused with every problem at once', () => {
    const settings = {
      routes: [ROUTE, { ...ROUTE, model: 'gpt-9' }, { ...ROUTE, name: 'gh', provider: 'github-models' }],
      order: { fix: ['nowhere'] },
      tenants: { ten_1: { routes: ['elsewhere'] } },
    };

    expect(() => resolveRoutes(settings)).toThrow(
      /two routes named eu[\s\S]*gpt-9[\s\S]*gh needs a keySecret[\s\S]*nowhere[\s\S]*elsewhere/,
    );
  });

  it.each([
    ['another shape', { routes: 'eu' }],
    ['a word that is not known', { routes: [{ ...ROUTE, urll: 'x' }] }],
    ['a key sent in the clear', { routes: [{ ...ROUTE, url: 'http://eu.example' }] }],
    ['a task that is not known', { routes: [ROUTE], order: { sing: ['eu'] } }],
    ['a name that could be mistaken', { routes: [{ ...ROUTE, name: 'EU/1' }] }],
  ])('are refused with %s', (_name, settings) => {
    expect(() => resolveRoutes(settings)).toThrow(/MODELS_ROUTES is not valid/);
  });
});
