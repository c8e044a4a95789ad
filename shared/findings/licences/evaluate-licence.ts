import { licenceTokens } from './licence-tokens';

/**
 * Whether an SPDX expression is satisfied where some licences are: of `OR` one side is enough, of `AND` both are needed.
 * `GPL-2.0-only WITH Classpath-exception-2.0` is asked about whole. Undefined for a text that is no expression.
 */
export function evaluateLicence(expression: string, isSatisfied: (licence: string) => boolean): boolean | undefined {
  const tokens = licenceTokens(expression);
  return tokens === undefined ? undefined : new Evaluation(isSatisfied).run(tokens);
}

/** Two stacks in place of recursion: parentheses may be as deep as they like. */
class Evaluation {
  readonly #values: boolean[] = [];
  readonly #operators: string[] = [];
  #isValueNext = true;

  constructor(private readonly isSatisfied: (licence: string) => boolean) {}

  run(tokens: readonly string[]): boolean | undefined {
    if (!tokens.every((token) => this.#take(token))) return undefined;
    if (this.#isValueNext || this.#operators.includes('(')) return undefined;
    while (this.#operators.length > 0) this.#apply();
    return this.#values[0];
  }

  /** False where the token may not stand here. */
  #take(token: string): boolean {
    if (token === ')') return this.#close();
    if (token === 'AND' || token === 'OR') return this.#addOperator(token);
    if (!this.#isValueNext) return false;
    if (token === '(') {
      this.#operators.push(token);
      return true;
    }
    this.#values.push(this.isSatisfied(token));
    this.#isValueNext = false;
    return true;
  }

  #close(): boolean {
    if (this.#isValueNext) return false;
    while (this.#operators.length > 0 && this.#operators.at(-1) !== '(') this.#apply();
    return this.#operators.pop() === '(';
  }

  #addOperator(operator: string): boolean {
    if (this.#isValueNext) return false;
    // AND binds closer than OR.
    while (this.#operators.at(-1) === 'AND' || (operator === 'OR' && this.#operators.at(-1) === 'OR')) {
      this.#apply();
    }
    this.#operators.push(operator);
    this.#isValueNext = true;
    return true;
  }

  #apply(): void {
    const operator = this.#operators.pop();
    const [right = false, left = false] = [this.#values.pop(), this.#values.pop()];
    this.#values.push(operator === 'AND' ? left && right : left || right);
  }
}
