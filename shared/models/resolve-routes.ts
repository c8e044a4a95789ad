import { ModelRoutes, type RouteSettings } from './model-routes';
import { readRegistry } from './registry/read-registry';
import type { ModelDefinition } from './registry/model-definition';
import type { Route } from './route';
import { z } from 'zod';

export interface ResolvedRoutes {
  routes: readonly Route[];
  registry: ReadonlyMap<string, ModelDefinition>;
  order: ModelRoutes['order'];
  tenants: ModelRoutes['tenants'];
}

/** Reads the routes of an installation. Throws one error that names every problem, so that a bad setting stops the start. */
export function resolveRoutes(settings: unknown): ResolvedRoutes {
  const parsed = ModelRoutes.safeParse(settings);
  if (!parsed.success) throw new Error(`MODELS_ROUTES is not valid:\n${z.prettifyError(parsed.error)}`);
  const { routes, order, models, tenants } = parsed.data;
  const registry = readRegistry(models);
  const problems = [...findProblems(parsed.data, registry)];
  if (problems.length > 0) throw new Error(`MODELS_ROUTES is not valid:\n${problems.join('\n')}`);
  return { routes: routes.flatMap((route) => toRoute(route, registry)), registry, order, tenants };
}

function* findProblems(
  { routes, order, tenants }: ModelRoutes,
  registry: ReadonlyMap<string, ModelDefinition>,
): Iterable<string> {
  const names = new Set<string>();
  for (const { name, model, provider, keySecret } of routes) {
    if (names.has(name)) yield `✖ There are two routes named ${name}.`;
    names.add(name);
    if (!registry.has(model)) yield `✖ The route ${name} is of the model ${model}, which is not known.`;
    if (provider === 'github-models' && keySecret === undefined) yield `✖ The route ${name} needs a keySecret.`;
  }
  const mentioned = [order, ...Object.values(tenants).map((tenant) => tenant.order ?? {})].flatMap((tasks) =>
    Object.values(tasks).flat(),
  );
  for (const name of [...mentioned, ...Object.values(tenants).flatMap((tenant) => tenant.routes ?? [])]) {
    if (!names.has(name)) yield `✖ There is no route named ${name}.`;
  }
}

function toRoute(settings: RouteSettings, registry: ReadonlyMap<string, ModelDefinition>): Route[] {
  const model = registry.get(settings.model);
  if (model === undefined) return [];
  const { name, provider, url, api, apiVersion, keySecret, takesFiltered } = settings;
  return [
    {
      ...{ name, provider, url, api, apiVersion, keySecret, takesFiltered, model },
      deployment: settings.deployment ?? model.deployment,
      tasks: settings.tasks ?? model.tasks,
      timeoutMs: settings.timeoutSeconds * 1000,
    },
  ];
}
