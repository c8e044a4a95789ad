import type { FrameworkModel } from './model';

/** The last names of all sinks: what a call or assignment must be called to be one. */
export function sinkNames(frameworks: readonly FrameworkModel[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { match } of frameworks.flatMap(({ sinks }) => sinks ?? [])) {
    const braces = /\{([^}]*)\}$/.exec(match);
    const last = braces === null ? [match.slice(match.lastIndexOf('.') + 1)] : (braces[1] ?? '').split(',');
    for (const name of last) names.add(name.trim());
    // A constructor is called by the name of its type.
    if (match.endsWith('.<init>')) names.add(match.slice(0, -'.<init>'.length).replace(/^.*\./, ''));
  }
  return names;
}
