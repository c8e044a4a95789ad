import { NO_KINDS, type KindSet } from './kind-set';
import type { Relevance } from './relevance';

/** What came out of a function that was run by itself. */
export interface HandedOn {
  /** Kinds of data that whoever calls it may get. */
  readonly kinds: KindSet;
  /** Whether it takes those who call it to tell if a constant is wrong. */
  readonly needsCaller: boolean;
}

/** Functions that hand on data to those who call them, as running them has shown; what was not run yet is taken at its names. */
export class Carriers {
  #sources: Uint16Array | undefined;
  #constants = new Uint8Array();

  /** Whether anything is known beyond what names tell. */
  get isBegun(): boolean {
    return this.#sources !== undefined;
  }

  begin(relevance: Relevance, size: number): void {
    this.#sources = Uint16Array.from({ length: size }, (_, place) => relevance.takesIn(place));
    this.#constants = Uint8Array.from({ length: size }, (_, place) => Number(relevance.dependsOnConstants(place)));
  }

  /** Kinds of data that whoever calls a function may get. */
  kinds(place: number): KindSet {
    return this.#sources?.[place] ?? NO_KINDS;
  }

  /** Whether a call brings data of some kinds, or tells a function what it needs to know. */
  brings(place: number, kinds: KindSet): boolean {
    return (this.kinds(place) & kinds) !== 0 || this.#constants[place] === 1;
  }

  learn(place: number, { kinds, needsCaller }: HandedOn): void {
    if (this.#sources !== undefined) this.#sources[place] = kinds;
    this.#constants[place] = Number(needsCaller);
  }
}
