import { noRoute, tooLong, unknownModel } from '../calls/errors';
import type { Clock } from '../../kernel';
import type { TokenUsage } from '../model-answer';
import type { ModelTask } from '../model-task';
import type { CallLimits } from '../ports';
import type { ModelDefinition } from '../registry/model-definition';
import type { ResolvedRoutes } from '../resolve-routes';
import type { Route } from '../route';
import { orderRoutes, routesOfTask } from './order-routes';
import type { SharedHealth } from './shared-health';

export interface RouteQuestion {
  task: ModelTask;
  tenantId: string;
  wish: string | undefined;
  usageFor: (route: Route) => TokenUsage;
}

/** Which routes there are, for whom, and in which order they are tried. */
export class RouteTable {
  constructor(
    private readonly resolved: ResolvedRoutes,
    private readonly health: SharedHealth,
    private readonly clock: Clock,
  ) {}

  has(task: ModelTask, tenantId: string): boolean {
    return routesOfTask(this.resolved.routes, this.#needs(task, tenantId)).length > 0;
  }

  /** Routes a request may take, best first. Throws when there is none, and says why. */
  candidates({ task, tenantId, wish, usageFor }: RouteQuestion): Route[] {
    const needs = { ...this.#needs(task, tenantId), wish };
    const { order, tenants } = this.resolved;
    const ordered = orderRoutes(this.resolved.routes, {
      ...needs,
      usageFor,
      order: tenants[tenantId]?.order?.[task] ?? order[task],
      latencyOf: (route) => this.health.of(route).latencyMs,
      today: this.clock.now().toISOString().slice(0, 10),
    });
    if (ordered.length > 0) return ordered;
    if (!this.has(task, tenantId)) throw noRoute();
    throw routesOfTask(this.resolved.routes, needs).length === 0 ? unknownModel() : tooLong();
  }

  of(tenantId: string): Route[] {
    const allowed = this.resolved.tenants[tenantId]?.routes;
    return this.resolved.routes.filter(({ name }) => allowed?.includes(name) ?? true);
  }

  limitsOf(tenantId: string, usual: CallLimits): CallLimits {
    const own = this.resolved.tenants[tenantId];
    return { tenant: { ...usual.tenant, ...own?.limits }, key: { ...usual.key, ...own?.keyLimits } };
  }

  /** A model of the registry by its name; the first route's, or the registry's first, when none is named. */
  model(name: string | undefined): ModelDefinition {
    const { registry, routes } = this.resolved;
    const named = name === undefined ? undefined : (registry.get(name) ?? routes.find((r) => r.name === name)?.model);
    const model = named ?? routes[0]?.model ?? registry.values().next().value;
    if (model === undefined) throw noRoute();
    return model;
  }

  #needs(task: ModelTask, tenantId: string) {
    return { task, wish: undefined, allowed: this.resolved.tenants[tenantId]?.routes };
  }
}
