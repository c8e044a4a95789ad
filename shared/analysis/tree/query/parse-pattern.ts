import type { Language } from 'web-tree-sitter';
import { ANY_KIND, type ChildPattern, type FlatPattern, type NodePattern, type TextPredicate } from './flat-pattern';
import { PatternTokens, unquoted } from './pattern-tokens';
import { toPredicate } from './to-predicate';

/** The pattern says something that is not understood here. */
class NotUnderstood extends Error {}

/** Reads one pattern; undefined where it is made of what trees of arrays are not searched for. */
export function parsePattern(pattern: string, language: Language): FlatPattern | undefined {
  try {
    return new PatternParser(pattern, language).parse();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class PatternParser {
  readonly #tokens: PatternTokens;
  readonly #predicates: TextPredicate[] = [];
  readonly #sameTexts: (readonly [string, string])[] = [];
  #isSequence = false;
  #isExact = true;

  constructor(
    pattern: string,
    private readonly language: Language,
  ) {
    this.#tokens = new PatternTokens(pattern);
  }

  parse(): FlatPattern {
    const { options, isOptional } = this.#isGroup() ? this.#sequence() : this.#child();
    if (isOptional || this.#tokens.peek() !== '') throw new NotUnderstood();
    return {
      roots: options.map((option) => withDemands(option, this.#predicates)),
      predicates: this.#predicates,
      sameTexts: this.#isSequence ? [] : this.#sameTexts,
      isSequence: this.#isSequence,
      isExact: this.#isExact && !this.#isSequence,
    };
  }

  #isGroup(): boolean {
    return this.#tokens.peek() === '(' && /^[("[]/.test(this.#tokens.peek(1));
  }

  /** Parentheses around all of the pattern. */
  #sequence(): ChildPattern {
    const tokens = this.#tokens;
    tokens.next();
    const first = this.#child();
    while (!tokens.take(')')) {
      if (tokens.peek(1).startsWith('#')) this.#predicate();
      else this.#isSequence = !this.#child().isOptional;
    }
    return first;
  }

  #child(): ChildPattern {
    const tokens = this.#tokens;
    const isAnchored = tokens.take('.');
    const field = /^\w+:$/.test(tokens.peek()) ? this.#fieldId(tokens.next().slice(0, -1)) : 0;
    let { options, isOptional } = this.#choice();
    if (field !== 0) options = options.map((option) => ({ ...option, field }));
    for (let sign = tokens.peek(); /^[?*+]$/.test(sign); sign = tokens.peek()) {
      // With or without: which of both tree-sitter reports is not for us to say.
      this.#isExact = false;
      isOptional ||= sign !== '+';
      tokens.next();
    }
    const captures: string[] = [];
    while (tokens.peek().startsWith('@')) captures.push(tokens.next().slice(1));
    if (captures.length > 0) {
      options = options.map((option) => ({ ...option, captures: [...option.captures, ...captures] }));
    }
    return { options, isOptional, isAnchored };
  }

  #choice(): { options: readonly NodePattern[]; isOptional: boolean } {
    const tokens = this.#tokens;
    if (tokens.take('[')) {
      const options: NodePattern[] = [];
      while (!tokens.take(']')) {
        const child = this.#child();
        if (child.isOptional || child.isAnchored || options.length > 1000) throw new NotUnderstood();
        options.push(...child.options);
      }
      return { options, isOptional: false };
    }
    if (tokens.take('(')) return /^[("[]/.test(tokens.peek()) ? this.#group() : single(this.#node());
    const token = tokens.next();
    if (token === '_') return single({ ...ANYTHING });
    if (token.startsWith('"')) return single({ ...ANYTHING, kind: this.#kind(unquoted(token), false) });
    throw new NotUnderstood();
  }

  /** Parentheses around one node and what is demanded of its texts. */
  #group(): { options: readonly NodePattern[]; isOptional: boolean } {
    const child = this.#child();
    while (!this.#tokens.take(')')) this.#predicate();
    if (child.isAnchored) throw new NotUnderstood();
    return child;
  }

  /** Behind its opening parenthesis. */
  #node(): NodePattern {
    const tokens = this.#tokens;
    const name = tokens.next();
    if (!/^\w+$/.test(name) || name === 'MISSING' || name === 'ERROR') throw new NotUnderstood();
    const absentFields: number[] = [];
    const children: ChildPattern[] = [];
    let endsWithLast = false;
    while (!tokens.take(')')) {
      if (tokens.peek() === '.' && tokens.peek(1) === ')') endsWithLast = tokens.take('.');
      else if (tokens.take('!')) absentFields.push(this.#fieldId(tokens.next()));
      else if (tokens.peek(1).startsWith('#')) this.#predicate();
      else children.push(this.#child());
    }
    const kind = name === '_' ? ANY_KIND : this.#kind(name, true);
    return { ...ANYTHING, kind, isNamed: true, absentFields, children, endsWithLast };
  }

  #predicate(): void {
    const tokens = this.#tokens;
    if (!tokens.take('(') || !tokens.peek().startsWith('#')) throw new NotUnderstood();
    const words: string[] = [];
    while (!tokens.take(')')) {
      if (tokens.peek() === '') throw new NotUnderstood();
      words.push(tokens.next());
    }
    const [name, left = '', right = '', ...more] = words;
    if (name === '#eq?' && left.startsWith('@') && right.startsWith('@') && more.length === 0) {
      this.#sameTexts.push([left.slice(1), right.slice(1)]);
      return;
    }
    const predicate = toPredicate(words);
    if (predicate === undefined) this.#isExact = false;
    else this.#predicates.push(predicate);
  }

  #fieldId(name: string): number {
    const id = this.language.fields.indexOf(name);
    if (id === -1) throw new NotUnderstood();
    return id;
  }

  /** Any for names that stand for many kinds. Of ids with the same name, nodes show one. */
  #kind(name: string, isNamed: boolean): number {
    const { language } = this;
    const isMeant = (type: string, id: number) => type === name && language.nodeTypeIsNamed(id) === isNamed;
    if (language.types.some((type, id) => isMeant(type, id) && language.nodeTypeIsVisible(id))) {
      return language.idForNodeType(name, isNamed) ?? ANY_KIND;
    }
    this.#isExact = false;
    return ANY_KIND;
  }
}

const ANYTHING: NodePattern = {
  kind: ANY_KIND,
  isNamed: false,
  field: 0,
  absentFields: [],
  captures: [],
  demands: [],
  children: [],
  silentFrom: 0,
  endsWithLast: false,
};

function single(node: NodePattern): { options: readonly NodePattern[]; isOptional: boolean } {
  return { options: [node], isOptional: false };
}

/** A predicate names a capture, wherever it stands in the pattern. */
function withDemands(node: NodePattern, predicates: readonly TextPredicate[]): NodePattern {
  const children = node.children.map((child) => ({
    ...child,
    options: child.options.map((option) => withDemands(option, predicates)),
  }));
  return {
    ...node,
    demands: predicates.filter(({ capture }) => node.captures.includes(capture)).map(({ holds }) => holds),
    children,
    silentFrom: children.findLastIndex(({ options }) => options.some(capturesSomething)) + 1,
  };
}

/** Once it is known from where on its children do not. */
function capturesSomething({ captures, silentFrom }: NodePattern): boolean {
  return captures.length > 0 || silentFrom > 0;
}
