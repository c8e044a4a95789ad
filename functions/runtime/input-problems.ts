import type { z } from 'zod';
import { AurelisError, type ErrorDetail } from '../../shared/kernel';

/** Parses the parts of a request one after the other, so that all that is wrong is told at once. */
export class InputProblems {
  readonly #details: ErrorDetail[] = [];

  add(field: string, issue: string): void {
    this.#details.push({ field, issue });
  }

  /** Undefined where the value does not fit, which `throwIfAny` tells. `prefix` names the part. */
  parse(schema: z.ZodType, value: unknown, prefix = ''): unknown {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      this.add([prefix, ...path].filter((part) => part !== '').join('.'), message);
    }
    return undefined;
  }

  throwIfAny(): void {
    if (this.#details.length === 0) return;
    throw new AurelisError('VALIDATION_ERROR', 'The request is not valid.', { details: this.#details });
  }
}
