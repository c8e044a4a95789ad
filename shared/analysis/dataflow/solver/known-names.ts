const ANYTHING = ['*', '#list', '#map', '#text', '#promise', '#iterator', '#regex', '#object'] as const;

/**
 * Names of members, put together once: a program has far fewer of them than places, and a text that is made anew has to be hashed anew
 * wherever it is looked for.
 */
export class KnownNames {
  readonly #ofMembers = new Map<string, Map<string, string>>();
  readonly #ofAnything = new Map<string, readonly string[]>();
  readonly #ofNoText = new Map<string, readonly string[]>();

  ofMember(owner: string, member: string): string {
    let members = this.#ofMembers.get(owner);
    if (members === undefined) this.#ofMembers.set(owner, (members = new Map<string, string>()));
    let name = members.get(member);
    if (name === undefined) members.set(member, (name = `${owner}.${member}`));
    return name;
  }

  /** Of a receiver of which nothing is known. */
  ofUnknown(member: string): readonly string[] {
    let names = this.#ofAnything.get(member);
    if (names === undefined) {
      names = ANYTHING.map((owner) => this.ofMember(owner, member));
      this.#ofAnything.set(member, names);
    }
    return names;
  }

  /** Of a receiver of which is known that it is no text. */
  ofNoText(member: string): readonly string[] {
    let names = this.#ofNoText.get(member);
    if (names === undefined) {
      names = this.ofUnknown(member).filter((name) => !name.startsWith('#text.'));
      this.#ofNoText.set(member, names);
    }
    return names;
  }
}
