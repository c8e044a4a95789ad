import { resolveRoutes } from '../../../../shared/models/resolve-routes';
import { orderRoutes, type RouteNeeds } from '../../../../shared/models/router/order-routes';
import { TEST_MODEL } from '../../../support/model-gateway';

const model = (name: string, change: object = {}) => ({ ...TEST_MODEL, name, deployment: name, ...change });

const MODELS = [
  model('cheap', { price: { input: 1, output: 1 } }),
  model('dear', { price: { input: 10, output: 10 } }),
  model('small', { price: { input: 0.1, output: 0.1 }, contextTokens: 500 }),
  model('old', { price: { input: 0.2, output: 0.2 }, retiresOn: '2026-01-01' }),
  model('vectors', { tasks: ['embed'], contextTokens: 300 }),
];

const route = (name: string, change: object = {}) => ({
  ...{ name, provider: 'custom', url: 'http://127.0.0.1:1/v1', model: name },
  ...change,
});

function order(routes: readonly object[], needs: Partial<RouteNeeds> = {}): string[] {
  const resolved = resolveRoutes({ routes, models: MODELS });
  return orderRoutes(resolved.routes, {
    task: 'fix',
    usageFor: () => ({ inputTokens: 100, outputTokens: 100 }),
    wish: undefined,
    order: undefined,
    allowed: undefined,
    latencyOf: () => undefined,
    today: '2026-06-01',
    ...needs,
  }).map(({ name }) => name);
}

describe('the order of routes', () => {
  const all = [route('dear'), route('cheap'), route('small'), route('vectors')];

  it('is by price where nobody has measured', () => {
    expect(order(all)).toEqual(['small', 'cheap', 'dear']);
  });

  it('leaves out what is too small or serves other tasks', () => {
    const usageFor = () => ({ inputTokens: 450, outputTokens: 100 });

    expect(order(all, { usageFor })).toEqual(['cheap', 'dear']);
    expect(order(all, { task: 'embed' })).toEqual(['vectors']);
    expect(order([route('dear', { tasks: ['explain'] }), route('cheap')])).toEqual(['cheap']);
  });

  it('lets one that is much slower wait behind one that costs a little more', () => {
    const routes = [route('cheap'), route('cheap-2', { model: 'cheap' }), route('cheap-3', { model: 'cheap' })];
    const latencies: Record<string, number> = { cheap: 9_000, 'cheap-2': 1_000, 'cheap-3': 1_500 };

    expect(order(routes, { latencyOf: ({ name }) => latencies[name] })).toEqual(['cheap-2', 'cheap-3', 'cheap']);
  });

  it('puts what may be retired last', () => {
    expect(order([route('old'), route('dear')])).toEqual(['dear', 'old']);
    expect(order([route('old'), route('dear')], { today: '2025-12-31' })).toEqual(['old', 'dear']);
  });

  it('puts GitHub Models first where they are configured', () => {
    const github = route('github', {
      provider: 'github-models',
      url: 'https://gh.example',
      model: 'dear',
      keySecret: 'k',
    });

    expect(order([route('cheap'), github])).toEqual(['github', 'cheap']);
  });

  it('is what somebody has said, and nothing else', () => {
    expect(order(all, { order: ['dear', 'small'] })).toEqual(['dear', 'small']);
  });

  it('is what the caller wishes, by route or by model', () => {
    const routes = [...all, route('dear-2', { model: 'dear' })];

    expect(order(routes, { wish: 'dear-2' })).toEqual(['dear-2']);
    expect(order(routes, { wish: 'dear', order: ['small'] })).toEqual(['dear', 'dear-2']);
    expect(order(routes, { wish: 'nothing' })).toEqual([]);
  });

  it('holds only what the tenant may take', () => {
    expect(order(all, { allowed: ['dear'] })).toEqual(['dear']);
  });
});
