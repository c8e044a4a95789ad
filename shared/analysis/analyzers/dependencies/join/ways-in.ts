import type { DeclaredComponent } from '../../../../findings';

/** How a package of the list came to be in it. */
interface Step {
  /** The place of the package that brings it in, its own where the project asks for it itself. */
  readonly from: number;
  /** The place of the package of the project's own that the way begins with. */
  readonly root: number;
  /** How many packages bring it in, one after the other. */
  readonly length: number;
}

/** A way of more packages than this is told by its ends. */
const MAX_NAMED = 3;

/** By which packages the others of one list come in: the shortest way from one that the project asks for itself. */
export class WaysIn {
  /** By places in the list; none for what nobody is told to need. */
  readonly #steps = new Map<number, Step>();

  constructor(private readonly components: readonly DeclaredComponent[]) {
    let level = components.flatMap(({ isDirect }, place) => (isDirect === true ? [place] : []));
    for (const place of level) this.#steps.set(place, { from: place, root: place, length: 0 });
    while (level.length > 0) level = level.flatMap((place) => this.#bringIn(place));
  }

  /**
   * How a package comes in that lies at these places, in one version: `express 4.16.0 → body-parser 1.18.2`, without itself.
   * Absent where the project asks for it itself, or the list does not tell.
   */
  of(places: readonly number[]): string | undefined {
    const steps = places.flatMap((place) => this.#steps.get(place) ?? []);
    const [first, ...others] = steps;
    if (first === undefined) return undefined;
    const shortest = others.reduce((best, step) => (step.length < best.length ? step : best), first);
    return shortest.length === 0 ? undefined : this.#wordsOf(shortest);
  }

  #bringIn(place: number): number[] {
    const step = this.#steps.get(place);
    if (step === undefined) return [];
    const fresh: number[] = [];
    for (const need of this.components[place]?.needs ?? []) {
      if (this.#steps.has(need)) continue;
      this.#steps.set(need, { from: place, root: step.root, length: step.length + 1 });
      fresh.push(need);
    }
    return fresh;
  }

  #wordsOf({ from, root, length }: Step): string {
    const names = [this.#nameOf(from)];
    if (length > MAX_NAMED) names.unshift(this.#nameOf(root), '…');
    else {
      for (let at = from; at !== root; at = this.#steps.get(at)?.from ?? root) {
        names.unshift(this.#nameOf(this.#steps.get(at)?.from ?? root));
      }
    }
    return names.join(' → ');
  }

  #nameOf(place: number): string {
    const component = this.components[place];
    return component === undefined ? '' : `${component.name} ${component.version}`;
  }
}
