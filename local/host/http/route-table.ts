import type { HttpFunction } from '../functions/function-definition';
import { RouteTemplate } from './route-template';

interface Route {
  readonly definition: HttpFunction;
  readonly template: RouteTemplate;
}

export interface RouteMatch {
  readonly definition: HttpFunction;
  readonly parameters: Record<string, string>;
}

export class RouteTable {
  private readonly routes: readonly Route[];

  constructor(definitions: readonly HttpFunction[], prefix: string) {
    const routes = definitions.map((definition) => ({ definition, template: templateOf(definition, prefix) }));
    refuseTwins(routes);
    this.routes = routes.sort((one, other) => compare(one.template.precedence, other.template.precedence));
  }

  /** The most literal route for this method and path; undefined for a malformed path too. */
  find(method: string, pathname: string): RouteMatch | undefined {
    const path = decodePath(pathname);
    if (path === undefined) return undefined;
    for (const { definition, template } of this.routes) {
      if (!serves(definition, method)) continue;
      const parameters = template.match(path);
      if (parameters !== undefined) return { definition, parameters };
    }
    return undefined;
  }
}

function templateOf({ name, route }: HttpFunction, prefix: string): RouteTemplate {
  const trimmed = route.replace(/^\/|\/$/g, '');
  if (/^(admin|runtime)(\/|$)/i.test(trimmed)) {
    throw new Error(`function '${name}': route '${route}' conflicts with one or more built in routes.`);
  }
  try {
    return new RouteTemplate([prefix, trimmed].filter(Boolean).join('/'));
  } catch (error) {
    throw new Error(`function '${name}': ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function refuseTwins(routes: readonly Route[]): void {
  for (const [index, one] of routes.entries()) {
    const twin = routes
      .slice(index + 1)
      .find((other) => one.template.shape === other.template.shape && shareMethod(one.definition, other.definition));
    if (twin === undefined) continue;
    const names = `'${one.definition.name}' and '${twin.definition.name}'`;
    throw new Error(`functions ${names} both serve route '${one.template.text}' for the same method.`);
  }
}

function shareMethod(one: HttpFunction, other: HttpFunction): boolean {
  if (one.methods.length === 0 || other.methods.length === 0) return true;
  return one.methods.some((method) => other.methods.includes(method));
}

function serves(definition: HttpFunction, method: string): boolean {
  return definition.methods.length === 0 || definition.methods.includes(method);
}

/** Segments, decoded but for `%2F`, which stays as it is so that it cannot make a segment. */
function decodePath(pathname: string): string[] | undefined {
  try {
    const segments = pathname.replace(/^\/|\/$/g, '').split('/');
    return segments.map((segment) => decodeURIComponent(segment.replaceAll(/%2f/gi, '%252F')));
  } catch {
    // Not valid percent-encoding: no route can be meant.
    return undefined;
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
