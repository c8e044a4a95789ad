import type { Confidence, Region } from '../../../findings';
import { WEAKNESSES, type DataKind, type Weakness } from '../models';

/** Where data enters. */
export interface SourceHit {
  /** Of the same place and model there is one. */
  readonly key: string;
  readonly kind: DataKind;
  readonly label: string;
  readonly confidence: Confidence;
  readonly doubtfulFor?: readonly Weakness[];
  /** Members of it that are not from outside. */
  readonly ownMembers?: readonly string[];
  readonly path: string;
  readonly region: Region;
}

/** A place that data passes; the way back to its source is a list of them. */
export interface Step {
  readonly path: string;
  readonly region: Region;
  readonly message: string;
  readonly before: Step | undefined;
  readonly length: number;
}

/** One bit a weakness. */
export type WeaknessSet = bigint;

export interface Taint {
  readonly source: SourceHit;
  /** What it is no danger for any more. */
  readonly cleaned: WeaknessSet;
  /** Whether the text that holds it begins with it. */
  readonly isAtStart: boolean;
  readonly step: Step | undefined;
  /** It went into a function that there was no time to follow: what comes back may be something else. */
  readonly isGuess?: true;
}

export const NO_TAINTS: readonly Taint[] = [];

/** Different sources that one value may come from; more tell a reader nothing. */
const MAX_TAINTS = 6;
const MAX_STEPS = 40;

const BITS: ReadonlyMap<Weakness, WeaknessSet> = new Map(WEAKNESSES.map((id, index) => [id, 1n << BigInt(index)]));
export const ALL_WEAKNESSES: WeaknessSet = (1n << BigInt(WEAKNESSES.length)) - 1n;
export const NO_WEAKNESSES: WeaknessSet = 0n;

export function weaknessSet(weaknesses: 'all' | readonly Weakness[]): WeaknessSet {
  if (weaknesses === 'all') return ALL_WEAKNESSES;
  return weaknesses.reduce((set, id) => set | (BITS.get(id) ?? NO_WEAKNESSES), NO_WEAKNESSES);
}

export function isCleanFor({ cleaned }: Taint, weakness: Weakness): boolean {
  return (cleaned & (BITS.get(weakness) ?? NO_WEAKNESSES)) !== NO_WEAKNESSES;
}

/** Of what a function gives back that was not followed. */
export function guessedTaints(taints: readonly Taint[]): readonly Taint[] {
  return taints.map((taint) => ({ ...taint, isGuess: true }));
}

/** Data that comes one way or the other: it is clean only of what both ways clean. */
export function unionTaints(left: readonly Taint[], right: readonly Taint[]): readonly Taint[] {
  if (left.length === 0 || left === right) return right;
  if (right.length === 0) return left;
  let all: Taint[] | undefined;
  for (const taint of right) {
    const current: readonly Taint[] = all ?? left;
    const index = current.findIndex(({ source }) => source.key === taint.source.key);
    const known = current[index];
    if (known === undefined) {
      if (current.length < MAX_TAINTS) (all ??= [...left]).push(taint);
      continue;
    }
    const joined = joinTaint(known, taint);
    if (joined !== known) (all ??= [...left])[index] = joined;
  }
  return all ?? left;
}

/** Data of one source that comes one way or the other. */
function joinTaint(known: Taint, other: Taint): Taint {
  const cleaned = known.cleaned & other.cleaned;
  const isAtStart = known.isAtStart || other.isAtStart;
  const isSurer = known.isGuess === true && other.isGuess !== true;
  if (cleaned === known.cleaned && isAtStart === known.isAtStart && !isSurer) return known;
  const { isGuess: _isGuess, ...sure } = known;
  return { ...(isSurer ? sure : known), cleaned, isAtStart };
}

export function cleanTaints(taints: readonly Taint[], set: WeaknessSet): readonly Taint[] {
  if (taints.length === 0 || set === NO_WEAKNESSES) return taints;
  return taints
    .map((taint) => ({ ...taint, cleaned: taint.cleaned | set }))
    .filter(({ cleaned }) => cleaned !== ALL_WEAKNESSES);
}

const OF_CHOICE: WeaknessSet = ALL_WEAKNESSES & ~weaknessSet(['prototype-pollution']);

/** What is read under a name from outside is not that data, but may be the prototype of all objects. */
export function chosenTaints(name: readonly Taint[]): readonly Taint[] {
  return cleanTaints(name, OF_CHOICE);
}

export function isChosen({ cleaned }: Taint): boolean {
  return cleaned === OF_CHOICE;
}

const OF_TEXT: WeaknessSet = ALL_WEAKNESSES & ~weaknessSet(['resource-exhaustion']);

/** Of a number that was made of data: it may still be large. What somebody asked to be followed is followed through numbers too. */
export function numberTaints(taints: readonly Taint[]): readonly Taint[] {
  return taints.flatMap((taint) => (taint.source.kind === 'configured' ? [taint] : cleanTaints([taint], OF_TEXT)));
}

/** The data stands somewhere behind the beginning of a text. */
export function notAtStart(taints: readonly Taint[]): readonly Taint[] {
  return taints.some(({ isAtStart }) => isAtStart)
    ? taints.map((taint) => (taint.isAtStart ? { ...taint, isAtStart: false } : taint))
    : taints;
}

export function stepTaints(taints: readonly Taint[], path: string, region: Region, message: string): readonly Taint[] {
  if (taints.length === 0) return taints;
  return taints.map((taint) => ({ ...taint, step: addStep(taint.step, path, region, message) }));
}

function addStep(before: Step | undefined, path: string, region: Region, message: string): Step | undefined {
  const length = before?.length ?? 0;
  const isSame = before?.path === path && before.region.startLine === region.startLine && before.message === message;
  if (isSame || length >= MAX_STEPS) return before;
  return { path, region, message, before, length: length + 1 };
}
