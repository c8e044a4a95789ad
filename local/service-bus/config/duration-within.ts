import { z } from 'zod';
import { parseDurationMs } from './duration';

/** An ISO 8601 duration within bounds, kept as text: the schema describes the file. */
export function durationWithin(minimum: string, maximum: string): z.ZodType<string> {
  const minimumMs = parseDurationMs(minimum) ?? 0;
  const maximumMs = parseDurationMs(maximum) ?? Infinity;
  return z.string().refine(
    (text) => {
      const valueMs = parseDurationMs(text);
      return valueMs !== undefined && valueMs >= minimumMs && valueMs <= maximumMs;
    },
    { error: `must be an ISO 8601 duration from ${minimum} to ${maximum}` },
  );
}
