import { hashParts } from '../../kernel';

const TAG_CHARACTERS = 24;

/**
 * Marks where untrusted text begins and ends. The mark is made of all that is fenced, so no text can hold it: to do so it would
 * have to hold its own hash. The same texts give the same mark, so that a known answer is found again.
 */
export class Fence {
  readonly #tag: string;

  constructor(texts: readonly string[]) {
    this.#tag = `untrusted-${hashParts(texts).slice(0, TAG_CHARACTERS)}`;
  }

  get tag(): string {
    return this.#tag;
  }

  /** `about` is written as JSON: a file name cannot end the line that it stands on. */
  around(text: string, about: Readonly<Record<string, string | number>>): string {
    const attributes = Object.entries(about).map(([name, value]) => ` ${name}=${asciiJson(value)}`);
    // What was made later, such as the reason of a failed try, could hold it.
    const inside = text.replaceAll(this.#tag, '');
    return `<${this.#tag}${attributes.join('')}>\n${inside}\n</${this.#tag}>`;
  }
}

/** Characters that change how a line is shown or where it ends are escaped as well. */
export function asciiJson(value: string | number): string {
  return JSON.stringify(value).replaceAll(/[<>\u007f-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
