import { COMPUTED_KEY, type DataflowLanguage } from '../ir';
import type { DataKind, EntryModel, FrameworkModel, Pattern, SinkModel, SourceModel } from '../models';
import { expandPattern } from '../models/expand-pattern';
import { kindSet, NO_KINDS, type KindSet } from './kind-set';
import { normalName } from './pattern-map';
import { mindedKinds, UNTRUSTED } from './sinks';

/** What else must be seen where a word stands for a source or a sink. */
export interface Sign {
  /** Empty where nothing else is needed. */
  readonly word: string;
  /** `root` is a module, type or variable of the same file; `nearby` any name of the same function. */
  readonly where: 'root' | 'file' | 'nearby';
  /** Kinds of data that are brought, or minded. */
  readonly kinds: KindSet;
}

export type Words = ReadonlyMap<string, readonly Sign[]>;

/** Words by which it can be told, without looking into it, that a function has nothing to do with a library. */
export interface ModelWords {
  /** By the last name of each source. */
  readonly sources: Words;
  readonly sinks: Words;
  /** Of places that are wrong by their constants. */
  readonly constantSinks: Words;
  /** Kinds that things of a type bring, types with and without their package. */
  readonly sourceTypes: ReadonlyMap<string, KindSet>;
  /** Types and modules that models name, in full. */
  readonly types: ReadonlySet<string>;
}

const REQUESTS = ['request', 'req', 'ctx'] as const;

/** Where what a request brings is minded, what a library is given by its callers may be too. */
function minded(kinds: Iterable<DataKind>): KindSet {
  const all = new Set(kinds);
  return kindSet(all.has('request') ? [...all, 'library', 'configured'] : [...all, 'configured']);
}
/** What is given by a framework as something of a type of its own. */
const GIVEN = kindSet([...UNTRUSTED, 'configured']);

/** `configured` are models of functions of the program itself, which need no other sign. */
export function modelWords(
  frameworks: readonly FrameworkModel[],
  configured: readonly FrameworkModel[],
  language: DataflowLanguage,
): ModelWords {
  const collected = new WordCollector([...frameworks, ...configured]);
  for (const { sources = [], sinks = [], entries = [] } of frameworks) {
    for (const source of sources) collected.addSource(source);
    for (const entry of entries) collected.addEntry(entry);
    for (const sink of sinks) collected.addSink(sink);
  }
  for (const { sources = [], sinks = [] } of configured) {
    for (const { match, kind } of sources) collected.addPlain('sources', match, kindSet([kind]));
    for (const sink of sinks) collected.addPlain('sinks', sink.match, minded(mindedKinds(sink)));
  }
  // Whatever is written under a key from outside may be the prototype of all objects.
  if (language === 'javascript') collected.addComputedKeys();
  return collected;
}

class WordCollector implements ModelWords {
  readonly sources = new Map<string, Sign[]>();
  readonly sinks = new Map<string, Sign[]>();
  readonly constantSinks = new Map<string, Sign[]>();
  readonly sourceTypes = new Map<string, KindSet>();
  readonly types: ReadonlySet<string>;
  readonly #makers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #signs = new Map<string, readonly Omit<Sign, 'kinds'>[]>();
  /** Types of what frameworks hand over to functions that they find by themselves: it may be anywhere. */
  readonly #given: ReadonlySet<string>;

  constructor(frameworks: readonly FrameworkModel[]) {
    this.#makers = makersOf(frameworks);
    this.types = typesNamedBy(frameworks);
    const found = frameworks.flatMap(({ entries = [] }) => entries.filter(({ callback }) => callback === undefined));
    this.#given = new Set(found.flatMap(typesGiven));
  }

  addSource({ match, kind, isPartOfPath = false }: SourceModel): void {
    // Parts of the path are given to functions that frameworks find by themselves: `get` and `items` of anything else bring none.
    if (isPartOfPath) return;
    const kinds = kindSet([kind]);
    for (const { owner } of namesOf(match)) this.#addType(owner, kinds);
    if (!match.startsWith('*.')) return this.#add(this.sources, match, kinds);
    // A member of anything is a source where a request is at hand.
    for (const { last } of namesOf(match)) {
      for (const word of REQUESTS) addSign(this.sources, last, { word, where: 'nearby', kinds });
    }
  }

  /** What a framework calls is given what came from outside. */
  addEntry({ callback, parameters }: EntryModel): void {
    if (callback === undefined) return;
    let kinds = NO_KINDS;
    for (const one of parameters) {
      if (one !== undefined) kinds |= 'source' in one ? kindSet([one.source]) : GIVEN;
    }
    this.#add(this.sources, callback, kinds);
  }

  /** A place may be wrong by what gets there, by its constants, or by either. */
  addSink(sink: SinkModel): void {
    const { match, ports, constants } = sink;
    if (ports !== undefined) this.#add(this.sinks, match, minded(mindedKinds(sink)));
    if (ports === undefined || constants !== undefined) {
      for (const { last, owner } of namesOf(match)) {
        addSign(this.constantSinks, last, { ...(owner === '' ? ownSign(last) : signOf(owner)), kinds: NO_KINDS });
      }
    }
  }

  addPlain(to: 'sources' | 'sinks', match: Pattern, kinds: KindSet): void {
    for (const { last } of namesOf(match)) addSign(this[to], last, { ...NO_SIGN, kinds });
  }

  addComputedKeys(): void {
    addSign(this.sinks, COMPUTED_KEY, { ...NO_SIGN, kinds: minded(UNTRUSTED) });
  }

  #add(words: Map<string, Sign[]>, match: Pattern, kinds: KindSet): void {
    for (const { last, owner } of namesOf(match)) {
      for (const sign of owner === '' ? [ownSign(last)] : this.#signsOf(owner)) {
        addSign(words, last, { ...sign, kinds });
      }
      if (words === this.sinks && this.#isGiven(owner)) addSign(words, last, { ...NO_SIGN, kinds });
    }
  }

  #addType(owner: string, kinds: KindSet): void {
    for (const type of this.#ownersAbove(owner)) {
      for (const name of [type, simpleName(type)]) {
        this.sourceTypes.set(name, (this.sourceTypes.get(name) ?? NO_KINDS) | kinds);
      }
    }
  }

  #isGiven(owner: string): boolean {
    return [...this.#ownersAbove(owner)].some((one) => this.#given.has(one));
  }

  #ownersAbove(owner: string): ReadonlySet<string> {
    const owners = new Set([owner]);
    for (const one of owners) for (const above of this.#makers.get(one) ?? []) owners.add(above);
    return owners;
  }

  /** By what a file shows that it may hold something of a type, whether it names it or not. */
  #signsOf(owner: string): readonly Omit<Sign, 'kinds'>[] {
    const known = this.#signs.get(owner);
    if (known !== undefined) return known;
    const all = new Map(
      [...this.#ownersAbove(owner)].map((one) => [`${signOf(one).where} ${signOf(one).word}`, signOf(one)]),
    );
    const signs = [...all.values()];
    this.#signs.set(owner, signs);
    return signs;
  }
}

function addSign(words: Map<string, Sign[]>, last: string, sign: Sign): void {
  const signs = words.get(last);
  if (signs === undefined) {
    words.set(last, [sign]);
    return;
  }
  const same = signs.findIndex(({ word, where }) => word === sign.word && where === sign.where);
  const known = signs[same];
  if (known === undefined) signs.push(sign);
  else signs[same] = { ...known, kinds: known.kinds | sign.kinds };
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
    for (const { match, type } of types) for (const { last, owner } of namesOf(match)) add(type, owner || last);
    for (const { type, of } of subtypes) add(of, type);
    for (const { callback, parameters } of entries) {
      for (const { last, owner } of callback === undefined ? [] : namesOf(callback)) {
        for (const type of typesGiven({ parameters })) add(type, owner || last);
      }
    }
  }
  return makers;
}

function typesNamedBy(frameworks: readonly FrameworkModel[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { sources = [], sinks = [], sanitizers = [], propagators = [], ...framework } of frameworks) {
    const { types = [], subtypes = [], entries = [] } = framework;
    const patterns = [...sources, ...sinks, ...sanitizers, ...propagators, ...types].map(({ match }) => match);
    for (const pattern of [...patterns, ...entries.flatMap(({ callback }) => callback ?? [])]) {
      // A type may stand further in front: `a.B.c().d`.
      for (const one of expandPattern(pattern)) for (const prefix of prefixesOf(one)) named.add(normalName(prefix));
    }
    const made = [...types.map((one) => one.type), ...entries.flatMap(typesGiven)];
    const derived = subtypes.flatMap((one) => [one.type, one.of]);
    for (const one of [...made, ...derived]) named.add(normalName(one));
  }
  return named;
}

function prefixesOf(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) =>
    parts
      .slice(0, index + 1)
      .join('.')
      .replace('()', ''),
  );
}

function typesGiven({ parameters }: Pick<EntryModel, 'parameters'>): string[] {
  return parameters.flatMap((one) => (one !== undefined && 'type' in one ? one.type : []));
}

interface Name {
  readonly last: string;
  /** The module or type in front of it. */
  readonly owner: string;
}

/** The last name of a pattern, each where there are alternatives. */
function namesOf(pattern: Pattern): Name[] {
  return expandPattern(pattern).map((one) => {
    const end = one.lastIndexOf('.');
    const owner = one.slice(0, Math.max(end, 0));
    const last = one.slice(end + 1);
    if (last === '<init>') return { last: simpleName(owner), owner: ANYTHING };
    return { last: last === '*' ? simpleName(owner) : last, owner };
  });
}

/** An owner that needs not be seen. */
const ANYTHING = '*';
const NO_SIGN = { word: '', where: 'root' } as const;

/** What belongs to nothing is no member of anything either. */
function ownSign(name: string): Omit<Sign, 'kinds'> {
  return { word: name, where: 'root' };
}

/** A type is written by its own name, a module by its first. */
function signOf(owner: string): Omit<Sign, 'kinds'> {
  // What is only called a request has to be called so in the same function.
  if (owner === '#request') return { word: 'request', where: 'nearby' };
  if (owner === ANYTHING || owner.startsWith('#')) return NO_SIGN;
  if (owner.startsWith('*.')) return { word: owner.slice(2).split(/[.(]/, 1)[0] ?? '', where: 'file' };
  const type = /(?:^|\.)([A-Z]\w*)$/.exec(owner)?.[1];
  const isPackage = /^[a-z_][\w]*(?:\.[a-z_]\w*)+\.[A-Z]\w*$/.test(owner);
  const word = type !== undefined && isPackage ? type : (owner.split(/[.(]/, 1)[0] ?? '');
  return { word, where: 'root' };
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace('()', '');
}
