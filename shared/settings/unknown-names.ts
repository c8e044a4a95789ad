import type { DataflowSettings } from '../findings';
import { nearestWord } from '../kernel';

export interface UnknownName {
  /** Where it stands in the file. */
  readonly path: readonly PropertyKey[];
  readonly issue: string;
}

/** Weaknesses and effects in the settings that there are not: what they ask for would silently not happen. */
export function unknownNames(
  { sinks = [], sanitizers = [], propagators = [] }: DataflowSettings,
  { weaknesses, effects }: { readonly weaknesses: readonly string[]; readonly effects: readonly string[] },
): UnknownName[] {
  const named = [
    ...sinks.map(({ weakness }, index) => ({ name: weakness, path: ['sinks', index, 'weakness'], known: weaknesses })),
    ...sanitizers.flatMap((one, index) =>
      (one.weaknesses ?? []).map((name, place) => ({
        name,
        path: ['sanitizers', index, 'weaknesses', place],
        known: weaknesses,
      })),
    ),
    ...propagators.map(({ effect }, index) => ({
      name: effect,
      path: ['propagators', index, 'effect'],
      known: effects,
    })),
  ];
  return named.flatMap(({ name, path, known }) => {
    if (name === undefined || known.includes(name)) return [];
    return [{ path: ['dataflow', ...path], issue: issueOf(name, known, known === effects ? 'effect' : 'weakness') }];
  });
}

function issueOf(name: string, known: readonly string[], what: string): string {
  const nearest = nearestWord(name, known);
  return `there is no such ${what}${nearest === undefined ? `; there are ${known.join(', ')}` : `; did you mean ${nearest}?`}`;
}
