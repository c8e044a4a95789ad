import { Measurement } from './measurement.ts';

/** Takes what `run` returned, a stream or a promise of a list, as one stream. */
export async function* collectMeasurements(returned: unknown): AsyncGenerator<Measurement> {
  const produced: unknown = await returned;
  if (!isIterable(produced)) throw new Error('run() must return a list or a stream of measurements');
  for await (const measurement of produced) yield Measurement.parse(measurement);
}

function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
}
