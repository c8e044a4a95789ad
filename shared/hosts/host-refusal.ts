/** A host has answered that it will not do what was asked, and asking again would not help. */
export class HostRefusal extends Error {
  constructor(
    /** Status of its answer. */
    readonly status: number,
    /** What it said, for this product to look at; whoever wrote that is not known. */
    readonly said: string,
  ) {
    super(`The host answered ${status}.`);
    this.name = 'HostRefusal';
  }
}
