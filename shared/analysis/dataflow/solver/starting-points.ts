import type { Carriers } from './carriers';
import type { Interpreter } from './interpreter';
import { ALL_KINDS, kindSet, NO_KINDS, type KindSet } from './kind-set';
import type { SinkHit } from './machine';
import type { Outcome } from './outcome';
import type { Program } from './program';
import type { Relevance } from './relevance';
import { runFunction } from './run-function';
import { taintsInside } from './taints-inside';
import type { Value } from './value';

/** How many calls above the function that takes data in those are looked for that it is handed on to. */
const MAX_LEVELS = 2;
/** Most random numbers are for nothing that nobody must guess. */
const MAX_LEVELS_OF_RANDOM = 1;
const RANDOM = kindSet(['random']);
/** How deep functions are looked for in what a function gives back. */
const MAX_DEPTH = 2;

interface Try {
  readonly outcome: Outcome;
  readonly isCut: boolean;
}

/** Tries out a function within what may still be spent. */
export type Attempt = (place: number, kinds: KindSet, work: () => void) => Try;

/** What brings a function into question. */
interface Question {
  kinds: KindSet;
  /** What it may call that hands on data. */
  readonly from: number[];
}

/** How a function was tried last. */
interface Tried extends Try {
  readonly place: number;
  readonly level: number;
  readonly question: Question;
  /** What was found on levels before, where this one was cut short. */
  readonly earlier: readonly SinkHit[];
}

interface Parts {
  readonly program: Program;
  readonly relevance: Relevance;
  readonly carriers: Carriers;
  readonly interpreter: Interpreter;
  readonly attempt: Attempt;
  /** Whether a module is none of the product, such as a test. */
  readonly isAside: (module: number) => boolean;
}

/**
 * Follows data from the functions that take it in up to those that call them, as far as it is handed on. Each is run by itself, as if
 * nothing were known of its arguments; what one of them comes to counts only if nobody who was looked at calls it, since those know more.
 * Gives the places of those that were not followed to their end.
 */
export function followUpwards(parts: Parts): readonly number[] {
  const { relevance, carriers, program, interpreter } = parts;
  carriers.begin(relevance, program.size);
  const tried = new Map<number, Tried>();
  const run = (place: number, question: Question, level: number): Tried => {
    const attempted = tryOut(parts, place, question.kinds);
    const earlier = attempted.isCut ? hitsOf(tried.get(place)) : [];
    const one = { ...attempted, place, level, question, earlier };
    tried.set(place, one);
    return one;
  };
  const origins = [...relevance.origins()].map(([place, kinds]): [number, Question] => [place, { kinds, from: [] }]);
  const isAside = ([place]: [number, Question]) => parts.isAside(program.at(place).module);
  let level = new Map(origins.filter((origin) => !isAside(origin)));
  for (let depth = 0; level.size > 0; depth++) {
    const above = new Map<number, Question>();
    for (const [place, question] of [...level].sort(([left], [right]) => left - right)) {
      const one = run(place, question, depth);
      if (depth < MAX_LEVELS) askAbove(parts, one, above);
    }
    level = above;
  }
  // Of a test it is enough to know what it does itself.
  for (const [place, question] of origins.filter(isAside)) run(place, question, 0);
  const cut: number[] = [];
  for (const one of [...tried.values()].sort(byLevel)) {
    if (interpreter.accepted.visited.has(one.place)) continue;
    interpreter.accept(one.outcome);
    interpreter.accepted.hits.push(...one.earlier);
    if (one.isCut) cut.push(one.place);
  }
  return cut;
}

function hitsOf(one: Tried | undefined): readonly SinkHit[] {
  return one === undefined ? [] : [...one.earlier, ...one.outcome.hits];
}

/** Those furthest above come first. */
function byLevel(left: Tried, right: Tried): number {
  return right.level - left.level || left.place - right.place;
}

function tryOut({ program, interpreter, carriers, attempt }: Parts, place: number, kinds: KindSet): Try {
  const target = program.at(place);
  return attempt(place, kinds, () => {
    if (target.id === 0) {
      interpreter.moduleScope(target.module);
      return;
    }
    const { outcome, frame } = interpreter;
    try {
      const { result, self } = runFunction(interpreter, target, []);
      outcome.handOn(taintsInside(interpreter, result));
      outcome.handOn(taintsInside(interpreter, self));
      outcome.handOnKinds(kindsOfFunctions({ program, interpreter, carriers }, result, 0));
    } finally {
      // It may never do anything but throw.
      for (const { value } of frame.throws) outcome.handOn(value.taints);
    }
  });
}

/** What functions that are given back will bring when they are called. */
function kindsOfFunctions(
  parts: Pick<Parts, 'program' | 'interpreter' | 'carriers'>,
  { functions, objects }: Value,
  depth: number,
): KindSet {
  let kinds = NO_KINDS;
  for (const { module, id } of functions) kinds |= parts.carriers.kinds(parts.program.place(module, id));
  if (depth >= MAX_DEPTH) return kinds;
  for (const address of objects) {
    for (const field of parts.interpreter.object(address).fields.values()) {
      if (field.functions.length + field.objects.length > 0) kinds |= kindsOfFunctions(parts, field, depth + 1);
    }
  }
  return kinds;
}

/**
 * What it may hand on for all that is known: a method that only a class derived from its own has may still bring it something, and a field
 * may be set before it is called.
 */
function openKinds({ program, relevance }: Parts, { place, question, outcome, level }: Tried): KindSet {
  const isMissing = (one: number) => !outcome.visited.has(one) && outcome.missed.has(program.at(one).unit.name);
  if (question.from.some(isMissing)) return question.kinds;
  return level === 0 && outcome.isWayLeftOut && !outcome.isDataSeen ? relevance.takesIn(place) : NO_KINDS;
}

/** Brings those into question whom it concerns what one has come to. */
function askAbove(parts: Parts, one: Tried, above: Map<number, Question>): void {
  const { program, relevance, carriers } = parts;
  const { place, outcome } = one;
  const { needsCaller, hits } = outcome;
  const handedOn =
    (outcome.handedOn | openKinds(parts, one)) & (one.level < MAX_LEVELS_OF_RANDOM ? ALL_KINDS : ~RANDOM);
  carriers.learn(place, { kinds: handedOn, needsCaller });
  const { unit, module } = program.at(place);
  // Whether what was found there can happen is known to those alone who call it.
  const isInQuestion = needsCaller || (hits.length > 0 && unit.parameters.length > 0);
  for (const caller of relevance.callers(place)) {
    // What a test makes of the product's functions endangers nobody.
    if (parts.isAside(program.at(caller).module)) continue;
    // What stands in a function sees its variables.
    const isAround = unit.parent !== undefined && unit.parent !== 0 && program.place(module, unit.parent) === caller;
    const kinds = (handedOn | (isAround ? relevance.takesIn(place) : NO_KINDS)) & relevance.mindedAround(caller);
    if (kinds === NO_KINDS && !isInQuestion) continue;
    const question = above.get(caller) ?? { kinds: relevance.takesIn(caller), from: [] };
    question.kinds |= kinds;
    question.from.push(place);
    above.set(caller, question);
  }
}
