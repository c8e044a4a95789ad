import { nanoDollarsOf } from '../price';
import type { TokenUsage } from '../model-answer';
import type { ModelTask } from '../model-task';
import type { Route } from '../route';

export interface RouteNeeds {
  task: ModelTask;
  /** Tokens of the request for the model of a route. */
  usageFor(route: Route): TokenUsage;
  /** A route or a model the caller wishes for; nothing else is tried then. */
  wish: string | undefined;
  /** Names of the routes of the task, where somebody has put them in order. */
  order: readonly string[] | undefined;
  /** Names of the routes the tenant may take. */
  allowed: readonly string[] | undefined;
  /** Moving average of what was measured. */
  latencyOf(route: Route): number | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Routes of the task that the tenant may take, whether the request fits them or not. */
export function routesOfTask(routes: readonly Route[], needs: Pick<RouteNeeds, 'task' | 'wish' | 'allowed'>): Route[] {
  const { task, wish, allowed } = needs;
  return routes.filter(
    ({ name, tasks, model }) =>
      tasks.includes(task) &&
      (allowed?.includes(name) ?? true) &&
      (wish === undefined || wish === name || wish === model.name),
  );
}

/** What fits, best first: in the order somebody gave, then by what it costs and how long it takes. */
export function orderRoutes(routes: readonly Route[], needs: RouteNeeds): Route[] {
  const { order } = needs;
  const ranked = routesOfTask(routes, needs)
    .filter((route) => order === undefined || needs.wish !== undefined || order.includes(route.name))
    .filter((route) => fits(route, needs.usageFor(route)))
    .map((route) => ({ route, usage: needs.usageFor(route) }));
  const usualLatency = median(ranked.flatMap(({ route }) => needs.latencyOf(route) ?? []));
  const scored = ranked.map(({ route, usage }) => ({
    route,
    place: order === undefined ? 0 : placeIn(order, route.name),
    hasRetired: route.model.retiresOn !== undefined && route.model.retiresOn <= needs.today,
    isSecond: route.provider !== 'github-models',
    score: scoreOf(nanoDollarsOf(usage, route.model), needs.latencyOf(route), usualLatency),
  }));
  return scored
    .sort(
      (a, b) =>
        a.place - b.place ||
        Number(a.hasRetired) - Number(b.hasRetired) ||
        Number(a.isSecond) - Number(b.isSecond) ||
        a.score - b.score ||
        a.route.name.localeCompare(b.route.name),
    )
    .map(({ route }) => route);
}

export function fits({ model }: Route, { inputTokens, outputTokens }: TokenUsage): boolean {
  if (model.tasks.includes('embed')) return inputTokens <= model.contextTokens;
  return inputTokens + outputTokens <= model.contextTokens;
}

/** Half as slow is worth twice the price, within reason: a route that nobody has measured counts as usual. */
function scoreOf(nanoDollars: number, latencyMs: number | undefined, usualMs: number | undefined): number {
  const slowness = latencyMs === undefined || usualMs === undefined ? 1 : latencyMs / Math.max(usualMs, 1);
  return (nanoDollars + 1) * Math.min(Math.max(slowness, 0.5), 3);
}

function placeIn(order: readonly string[], name: string): number {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
