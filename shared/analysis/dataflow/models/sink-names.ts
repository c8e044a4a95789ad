import { expandPattern } from './expand-pattern';
import type { FrameworkModel } from './model';

/** The last names of all sinks: what a call or assignment must be called to be one. */
export function sinkNames(frameworks: readonly FrameworkModel[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { match } of frameworks.flatMap(({ sinks }) => sinks ?? [])) {
    for (const one of expandPattern(match)) {
      names.add(one.slice(one.lastIndexOf('.') + 1));
      // A constructor is called by the name of its type.
      if (one.endsWith('.<init>')) names.add(one.slice(0, -'.<init>'.length).replace(/^.*\./, ''));
    }
  }
  return names;
}
