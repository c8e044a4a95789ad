import { addIncrement, deepen, totalOf, type Increments } from './complexity-reasons';
import type { FunctionRecord } from './function-record';
import { callsItself } from './recursion';
import type { StructureGrammar } from './structure-grammar';

/** A function as people read it: with all that is nested in it. */
export interface FunctionUnit {
  readonly record: FunctionRecord;
  /** It does nothing itself but hold other functions, which are units of their own. */
  readonly isContainer: boolean;
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly increments: Increments;
}

export interface UnitsInput {
  readonly text: string;
  readonly records: readonly FunctionRecord[];
  readonly grammar: StructureGrammar;
}

/** Sums up functions with those nested in them; what stands in a container, or in no function, is a unit of its own. */
export function measureUnits({ text, records, grammar }: UnitsInput): FunctionUnit[] {
  const places = placesOf(records, grammar.hasContainers);
  const sums = new Map<number, Sum>();
  for (const [index, record] of records.entries()) {
    const place = places[index];
    if (place?.unit === undefined) continue;
    const sum: Sum = sums.get(place.unit) ?? { decisions: 0, increments: new Map() };
    sums.set(place.unit, sum);
    sum.decisions += record.decisions;
    for (const [reason, increment] of record.increments) {
      addIncrement(sum.increments, reason, deepen(reason, increment, place.level));
    }
  }
  return [...sums].flatMap(([index, { decisions, increments }]) => {
    const record = records[index];
    if (record === undefined) return [];
    const isContainer = places[index]?.isContainer === true;
    if (!isContainer && grammar.recursion !== undefined && callsItself(text, record)) {
      addIncrement(increments, 'recursion', { count: 1, nesting: 0 });
    }
    return [{ record, isContainer, cyclomatic: decisions + 1, cognitive: totalOf(increments), increments }];
  });
}

interface Sum {
  decisions: number;
  readonly increments: Increments;
}

interface Place {
  /** The function it is counted to: itself, or one around it; undefined for the code outside all functions. */
  readonly unit: number | undefined;
  readonly level: number;
  readonly isContainer: boolean;
}

/** Outer functions come before inner ones, so each finds its parent placed. */
function placesOf(records: readonly FunctionRecord[], hasContainers: boolean): Place[] {
  const places: Place[] = [];
  for (const [index, record] of records.entries()) {
    const outer = record.parent === undefined ? undefined : places[record.parent];
    const isUnit = index > 0 && (outer === undefined || outer.unit === undefined || outer.isContainer);
    places.push({
      unit: isUnit ? index : outer?.unit,
      level: isUnit || outer?.unit === undefined ? 0 : outer.level + record.level + 1,
      isContainer: isUnit && hasContainers && record.hasInner && record.increments.size === 0,
    });
  }
  return places;
}
