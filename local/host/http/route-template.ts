import { routeConstraint, type IsAllowed } from './route-constraint';

interface Parameter {
  readonly name: string;
  readonly isCatchAll: boolean;
  readonly isOptional: boolean;
  readonly defaultValue: string | undefined;
  readonly constraints: readonly IsAllowed[];
}

interface Segment {
  readonly pattern: RegExp;
  /** In the order of the pattern's groups. */
  readonly parameters: readonly Parameter[];
  /** As ASP.NET ranks them: 1 literal, 2 constrained or mixed, 3 parameter, 4 constrained catch-all, 5 catch-all. */
  readonly rank: number;
}

const PARAMETER = /\{(\*{0,2})([^{}:=?*]+)((?::[^{}:=?]+)*)(?:=([^{}?]*))?(\?)?\}/g;

/** A route such as `users/{id:int}/{*rest}`, in the words of ASP.NET routing. */
export class RouteTemplate {
  /** Routes are tried in the order of this text: the more literal one first. */
  readonly precedence: string;
  private readonly segments: readonly Segment[];

  constructor(readonly text: string) {
    this.segments = text.split('/').filter(Boolean).map(parseSegment);
    const loose = this.segments.findIndex(({ parameters }) => parameters.some((one) => one.isCatchAll));
    if (loose !== -1 && loose !== this.segments.length - 1) {
      throw new Error(`route '${text}': a catch-all parameter must come last.`);
    }
    this.precedence = this.segments.map(({ rank }) => rank).join('.');
  }

  /** The same for two routes that differ in the names of their parameters alone. */
  get shape(): string {
    return this.text
      .toLowerCase()
      .replace(PARAMETER, (_whole, star: string, _name, constraints: string) => `{${star}${constraints}}`);
  }

  /** The parameters of a path that this route serves, or undefined. */
  match(path: readonly string[]): Record<string, string> | undefined {
    const values: Record<string, string> = {};
    for (const [index, segment] of this.segments.entries()) {
      const isCatchAll = segment.parameters[0]?.isCatchAll === true;
      const text = isCatchAll ? path.slice(index).join('/') : path[index];
      if (!matchSegment(segment, text, values)) return undefined;
      if (isCatchAll) return values;
    }
    return path.length > this.segments.length ? undefined : values;
  }
}

function matchSegment(segment: Segment, text: string | undefined, values: Record<string, string>): boolean {
  if (text === undefined || text === '') return takeAbsent(segment, values);

  const match = segment.pattern.exec(text);
  if (match === null) return false;
  for (const [index, parameter] of segment.parameters.entries()) {
    const value = match[index + 1] ?? '';
    if (!parameter.constraints.every((isAllowed) => isAllowed(value))) return false;
    values[parameter.name] = value;
  }
  return true;
}

function takeAbsent({ parameters }: Segment, values: Record<string, string>): boolean {
  const [only] = parameters;
  if (only === undefined) return false;
  if (only.defaultValue !== undefined) values[only.name] = only.defaultValue;
  return only.isOptional || only.isCatchAll || only.defaultValue !== undefined;
}

function parseSegment(text: string): Segment {
  const parameters: Parameter[] = [];
  let pattern = '';
  let end = 0;
  for (const found of text.matchAll(PARAMETER)) {
    const [whole, star = '', name = '', constraints = '', defaultValue, optional] = found;
    pattern += `${escapeRegExp(text.slice(end, found.index))}(.+?)`;
    end = found.index + whole.length;
    parameters.push({
      name,
      isCatchAll: star !== '',
      isOptional: optional !== undefined,
      defaultValue,
      constraints: constraints.split(':').filter(Boolean).map(routeConstraint),
    });
  }
  const rest = text.slice(end);
  if (/[{}]/.test(rest)) throw new Error(`route segment '${text}' cannot be read.`);
  return {
    pattern: new RegExp(`^${pattern}${escapeRegExp(rest)}$`, 'is'),
    parameters,
    rank: rankOf(text, parameters),
  };
}

function rankOf(text: string, [first, ...others]: readonly Parameter[]): number {
  if (first === undefined) return 1;
  const isMixed = others.length > 0 || !text.startsWith('{') || !text.endsWith('}');
  if (first.isCatchAll) return first.constraints.length > 0 ? 4 : 5;
  return isMixed || first.constraints.length > 0 ? 2 : 3;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
