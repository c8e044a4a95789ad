import { hashParts } from '../../kernel';
import { REDACTION_KINDS, type RedactionKind } from '../egress-manifest';
import { personalData, type Sensitive } from './personal-data';

const NONCE_CHARACTERS = 8;

/**
 * Puts words in the place of secrets and personal data, the same word for the same value, and knows the way back. The map stays
 * on this machine.
 */
export class Redactor {
  readonly #nonce: string;
  readonly #wordOf = new Map<string, string>();
  readonly #valueOf = new Map<string, string>();
  readonly #counts = new Map<RedactionKind, number>();

  /** `texts` are all that will be redacted: no word of theirs can be one of ours. */
  constructor(texts: readonly string[]) {
    this.#nonce = hashParts(['redaction', ...texts]).slice(0, NONCE_CHARACTERS);
  }

  /** Takes note of what is sensitive in a text, so that it is taken out of every other one as well. */
  learn(text: string, found: readonly Sensitive[]): void {
    for (const { start, end, kind } of withoutOverlaps([...found, ...personalData(text)])) {
      this.#wordFor(text.slice(start, end), kind);
    }
  }

  redact(text: string, found: readonly Sensitive[]): { readonly text: string; readonly count: number } {
    let redacted = '';
    let at = 0;
    let count = 0;
    for (const { start, end, kind } of withoutOverlaps([...found, ...personalData(text)])) {
      redacted += text.slice(at, start) + this.#wordFor(text.slice(start, end), kind);
      this.#count(kind);
      at = end;
      count++;
    }
    const spread = this.#spread(redacted + text.slice(at));
    return { text: spread.text, count: count + spread.count };
  }

  /** Puts the values back, for what never leaves this machine. */
  restore(text: string): string {
    return text.replaceAll(this.#pattern(), (word) => this.#valueOf.get(word) ?? word);
  }

  /** The words of ours in a text. */
  wordsIn(text: string): string[] {
    return text.match(this.#pattern()) ?? [];
  }

  get values(): readonly string[] {
    return [...this.#wordOf.keys()];
  }

  get counts(): Readonly<Partial<Record<RedactionKind, number>>> {
    return Object.fromEntries(this.#counts);
  }

  #wordFor(value: string, kind: RedactionKind): string {
    const known = this.#wordOf.get(value);
    if (known !== undefined) return known;
    const word = `REDACTED_${kind.toUpperCase()}_${this.#wordOf.size + 1}_${this.#nonce}`;
    this.#wordOf.set(value, word);
    this.#valueOf.set(word, value);
    return word;
  }

  #count(kind: RedactionKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** What is known to be sensitive in one place is so wherever else it stands. */
  #spread(text: string): { text: string; count: number } {
    let spread = text;
    let count = 0;
    for (const [value, word] of this.#wordOf) {
      if (value.length < MIN_SPREAD_CHARACTERS) continue;
      const parts = spread.split(value);
      count += parts.length - 1;
      for (let part = 1; part < parts.length; part++) this.#count(kindOf(word));
      spread = parts.join(word);
    }
    return { text: spread, count };
  }

  #pattern(): RegExp {
    return new RegExp(`REDACTED_[A-Z]+_\\d+_${this.#nonce}`, 'g');
  }
}

/** Shorter values stand in any text by chance. */
const MIN_SPREAD_CHARACTERS = 6;

function kindOf(word: string): RedactionKind {
  const name = word.split('_')[1]?.toLowerCase();
  return REDACTION_KINDS.find((kind) => kind === name) ?? 'secret';
}

function withoutOverlaps(found: readonly Sensitive[]): Sensitive[] {
  const sorted = found.toSorted((left, right) => left.start - right.start || right.end - left.end);
  const kept: Sensitive[] = [];
  for (const one of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || one.start >= previous.end) kept.push(one);
    else if (one.end > previous.end) kept[kept.length - 1] = { ...previous, end: one.end };
  }
  return kept;
}
