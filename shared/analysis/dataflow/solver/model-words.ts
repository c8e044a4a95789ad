import type { FrameworkModel, Pattern } from '../models';
import { expandPattern } from '../models/expand-pattern';

/** Words by which it can be told, without looking into it, that a function has nothing to do with a library. */
export interface ModelWords {
  /** The last name of each source and, where it has one, what else must stand in the same file. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  readonly sinks: ReadonlySet<string>;
  /** Of places that are wrong by their constants, likewise. */
  readonly constantSinks: ReadonlyMap<string, readonly string[]>;
}

/** Stands for a source that needs no other word. */
export const ANYWHERE = '';
/** In front of a word that must stand in the same function. */
export const NEARBY = '?';

const REQUESTS = ['request', 'req', 'ctx'] as const;

export function modelWords(frameworks: readonly FrameworkModel[]): ModelWords {
  const sources = new Map<string, string[]>();
  const sinks = new Set<string>();
  const constantSinks = new Map<string, string[]>();
  const makers = makersOf(frameworks);
  const addSource = (pattern: Pattern): void => {
    addWords(sources, pattern);
    for (const [last, , owner] of wordsOf(pattern)) {
      for (const root of rootsOfMakers(makers, owner)) addRoot(sources, last, root);
    }
  };
  for (const framework of frameworks) {
    for (const { match } of framework.sources ?? []) {
      // A member of anything is a source where a request is at hand.
      if (match.startsWith('*.')) for (const request of REQUESTS) addWords(sources, match, NEARBY + request);
      else addSource(match);
    }
    // What a framework calls is given what came from outside.
    for (const { callback } of framework.entries ?? []) if (callback !== undefined) addSource(callback);
    for (const { match, ports, constants } of framework.sinks ?? []) {
      const isConstant = ports === undefined || constants !== undefined;
      if (ports !== undefined) for (const [last] of wordsOf(match)) sinks.add(last);
      if (isConstant) addWords(constantSinks, match);
    }
  }
  return { sources, sinks, constantSinks };
}

function addWords(words: Map<string, string[]>, pattern: Pattern, nearby?: string): void {
  for (const [last, ownRoot] of wordsOf(pattern)) {
    addRoot(words, last, nearby ?? ownRoot);
  }
}

function addRoot(words: Map<string, string[]>, last: string, root: string): void {
  const roots = words.get(last);
  if (roots === undefined) words.set(last, [root]);
  else if (!roots.includes(root)) roots.push(root);
}

/** Owners of what gives something of a type: a call, a member, a function that gets it from a framework, a type derived from it. */
function makersOf(frameworks: readonly FrameworkModel[]): ReadonlyMap<string, ReadonlySet<string>> {
  const makers = new Map<string, Set<string>>();
  const add = (type: string, owner: string): void => {
    const known = makers.get(type);
    if (known === undefined) makers.set(type, new Set([owner]));
    else known.add(owner);
  };
  for (const { types = [], entries = [], subtypes = [] } of frameworks) {
    for (const { match, type } of types) for (const [last, , owner] of wordsOf(match)) add(type, owner || last);
    for (const { type, of } of subtypes) add(of, type);
    for (const { callback, parameters } of entries) {
      const given = parameters.flatMap((one) => (one !== undefined && 'type' in one ? one.type : []));
      for (const [last, , owner] of callback === undefined ? [] : wordsOf(callback)) {
        for (const type of given) add(type, owner || last);
      }
    }
  }
  return makers;
}

/** The words by which a file shows that it may hold something of a type that it does not name. */
function rootsOfMakers(makers: ReadonlyMap<string, ReadonlySet<string>>, type: string): ReadonlySet<string> {
  const owners = new Set(makers.get(type));
  for (const owner of owners) for (const above of makers.get(owner) ?? []) owners.add(above);
  return new Set([...owners].map(rootOf));
}

/** The last name of a pattern, each where there are alternatives, with the module or type in front of it. */
function wordsOf(pattern: Pattern): (readonly [last: string, root: string, owner: string])[] {
  const all = expandPattern(pattern);
  if (all.length > 1) return all.flatMap(wordsOf);
  const end = pattern.lastIndexOf('.');
  const owner = pattern.slice(0, Math.max(end, 0));
  const last = pattern.slice(end + 1);
  if (last === '<init>') return [[simpleName(owner), ANYWHERE, owner]];
  return [[last === '*' ? simpleName(owner) : last, rootOf(owner), owner]];
}

/** A type is written by its own name, a module by its first. */
function rootOf(owner: string): string {
  // What is only called a request has to be called so in the same function.
  if (owner === '#request') return `${NEARBY}request`;
  if (owner === '' || owner === '*' || owner.startsWith('#')) return ANYWHERE;
  if (owner.startsWith('*.')) return owner.slice(2).split(/[.(]/, 1)[0] ?? ANYWHERE;
  const type = /(?:^|\.)([A-Z]\w*)$/.exec(owner)?.[1];
  const isPackage = /^[a-z_][\w]*(?:\.[a-z_]\w*)+\.[A-Z]\w*$/.test(owner);
  return type !== undefined && isPackage ? type : (owner.split(/[.(]/, 1)[0] ?? ANYWHERE);
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace('()', '');
}
