import type { Primitive } from '../amqp/read-value';
import { isSystemProperty, type MessageProperties } from './message-properties';
import { readSqlTokens, type SqlToken } from './sql-tokens';

/** Undefined is SQL's unknown: what comes of comparing with a property that is not there. */
type Truth = boolean | undefined;
type Condition = (message: MessageProperties) => Truth;
type Operand = (message: MessageProperties) => Primitive | undefined;

/**
 * A filter of the language of Service Bus rules
 * (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-messaging-sql-filter): comparisons, IN, LIKE, IS NULL, EXISTS, AND,
 * OR, NOT and parentheses. Arithmetic, parameters and functions are refused, so that no filter means less here than on the service.
 */
export function parseSqlFilter(expression: string): (message: MessageProperties) => boolean {
  const parser = new SqlParser(readSqlTokens(expression));
  const condition = parser.whole();
  return (message) => condition(message) === true;
}

class SqlParser {
  private position = 0;

  constructor(private readonly tokens: readonly SqlToken[]) {}

  whole(): Condition {
    const condition = this.either();
    const rest = this.tokens[this.position];
    if (rest !== undefined) throw new Error(`${describe(rest)} is not expected`);
    return condition;
  }

  private either(): Condition {
    const conditions = [this.both()];
    while (this.takesWord('or')) conditions.push(this.both());
    return (message) => anyOf(conditions.map((condition) => condition(message)));
  }

  private both(): Condition {
    const conditions = [this.negated()];
    while (this.takesWord('and')) conditions.push(this.negated());
    return (message) => not(anyOf(conditions.map((condition) => not(condition(message)))));
  }

  private negated(): Condition {
    if (!this.takesWord('not')) return this.predicate();
    const condition = this.negated();
    return (message) => not(condition(message));
  }

  private predicate(): Condition {
    if (this.takesSymbol('(')) {
      const condition = this.either();
      this.needsSymbol(')');
      return condition;
    }
    if (this.takesWord('exists')) {
      this.needsSymbol('(');
      const property = this.property();
      this.needsSymbol(')');
      return (message) => property(message) !== undefined;
    }
    return this.comparison(this.operand());
  }

  private comparison(left: Operand): Condition {
    if (this.takesWord('is')) {
      const isNegated = this.takesWord('not');
      this.needsWord('null');
      return (message) => ((left(message) ?? null) === null) !== isNegated;
    }
    const isNegated = this.takesWord('not');
    const condition = this.membership(left) ?? (isNegated ? undefined : this.relation(left));
    if (condition === undefined) throw new Error(`${describe(this.tokens[this.position])} is not a comparison`);
    return isNegated ? (message) => not(condition(message)) : condition;
  }

  private membership(left: Operand): Condition | undefined {
    if (this.takesWord('in')) {
      const members = this.list();
      return (message) => anyOf(members.map((member) => isEqual(left(message), member(message))));
    }
    if (!this.takesWord('like')) return undefined;
    const pattern = this.operand();
    return (message) => isLike(left(message), pattern(message));
  }

  private relation(left: Operand): Condition | undefined {
    const operator = this.tokens[this.position];
    const compare = operator?.kind === 'symbol' ? RELATIONS.get(operator.text) : undefined;
    if (compare === undefined) return undefined;
    this.position++;
    const right = this.operand();
    return (message) => compare(left(message), right(message));
  }

  private list(): Operand[] {
    this.needsSymbol('(');
    const members = [this.operand()];
    while (this.takesSymbol(',')) members.push(this.operand());
    this.needsSymbol(')');
    return members;
  }

  private operand(): Operand {
    const token = this.tokens[this.position];
    if (token?.kind === 'literal') {
      this.position++;
      return () => token.value;
    }
    const constant = token?.kind === 'word' ? CONSTANTS.get(token.text.toLowerCase()) : undefined;
    if (constant === undefined) return this.property();
    this.position++;
    return () => constant;
  }

  /** `name`, `user.name` or `sys.Name`. */
  private property(): Operand {
    const first = this.name();
    if (!this.takesSymbol('.')) return (message) => message.application(first);
    const name = this.name();
    if (first.toLowerCase() === 'user') return (message) => message.application(name);
    const system = name.toLowerCase();
    if (first.toLowerCase() !== 'sys' || !isSystemProperty(system)) throw new Error(`${first}.${name} is not known`);
    return (message) => message.system(system);
  }

  private name(): string {
    const token = this.tokens[this.position];
    if (token?.kind !== 'word' && token?.kind !== 'name') throw new Error(`${describe(token)} is not a property`);
    this.position++;
    return token.text;
  }

  private takesWord(word: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.position++;
    return true;
  }

  private takesSymbol(symbol: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.position++;
    return true;
  }

  private needsWord(word: string): void {
    if (!this.takesWord(word)) throw new Error(`${describe(this.tokens[this.position])} is not '${word}'`);
  }

  private needsSymbol(symbol: string): void {
    if (!this.takesSymbol(symbol)) throw new Error(`${describe(this.tokens[this.position])} is not '${symbol}'`);
  }
}

const CONSTANTS: ReadonlyMap<string, Primitive> = new Map<string, Primitive>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

type Compare = (left: Primitive | undefined, right: Primitive | undefined) => Truth;

const RELATIONS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['=', isEqual],
  ['<>', (left, right) => not(isEqual(left, right))],
  ['!=', (left, right) => not(isEqual(left, right))],
  ['<', ordered((left, right) => left < right)],
  ['<=', ordered((left, right) => left <= right)],
  ['>', ordered((left, right) => left > right)],
  ['>=', ordered((left, right) => left >= right)],
]);

/** Values of different types are not equal; whether an absent one is, nobody knows. */
function isEqual(left: Primitive | undefined, right: Primitive | undefined): Truth {
  if (left === undefined || right === undefined || left === null || right === null) return undefined;
  return left === right;
}

function ordered(compare: (left: string | number, right: string | number) => boolean): Compare {
  return (left, right) => {
    const isComparable = typeof left === typeof right && (typeof left === 'number' || typeof left === 'string');
    return isComparable ? compare(left, right as string | number) : undefined;
  };
}

/** `%` stands for any text, `_` for one character. Walks with one point to return to: no pattern makes it slow. */
function isLike(text: Primitive | undefined, pattern: Primitive | undefined): Truth {
  if (typeof text !== 'string' || typeof pattern !== 'string') return undefined;
  let [at, of, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[of] === '%') [star, mark, of] = [of, at, of + 1];
    else if (pattern[of] === '_' || pattern[of] === text[at]) [at, of] = [at + 1, of + 1];
    else if (star >= 0) [of, mark, at] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  return /^%*$/.test(pattern.slice(of));
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** True as soon as one is; otherwise unknown as soon as one is. */
function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function describe(token: SqlToken | undefined): string {
  if (token === undefined) return 'the end';
  return `'${token.kind === 'literal' ? String(token.value) : token.text}'`;
}
