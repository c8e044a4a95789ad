import type { ModelStatus } from '../model-status';
import type { Route } from '../route';
import type { RouteHealth } from './route-health';

export function statusOf(route: Route, health: RouteHealth, nowMs: number): ModelStatus {
  const { model } = route;
  const cooldown = health.cooldownAt(nowMs);
  return {
    route: route.name,
    provider: route.provider,
    model: model.name,
    deployment: route.deployment,
    tasks: route.tasks,
    state: cooldown === undefined ? 'ready' : cooldown.reason === 'retired' ? 'retired' : 'cooling-down',
    reason: cooldown?.reason,
    coolingUntil: cooldown === undefined ? undefined : new Date(cooldown.untilMs).toISOString(),
    contextTokens: model.contextTokens,
    maxOutputTokens: model.maxOutputTokens,
    price: model.price,
    retiresOn: model.retiresOn,
    latencyMs: health.latencyMs === undefined ? undefined : Math.round(health.latencyMs),
  };
}
