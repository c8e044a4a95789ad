import type { Typed } from 'rhea';
import { z } from 'zod';
import { encodeTyped, outcomes } from '../amqp/rhea-internals';
import type { EncodedEntry } from '../message/message-content';
import type { Outcome } from '../queue/outcome';
import type { ServiceBusError } from '../service-bus-error';

const INFO_FIELD = 2;
const ANNOTATIONS_FIELD = 2;

/** rhea keeps the encoded fields of a delivery state in `value`; the decoded ones have lost their types. */
const StateFields = z.object({ value: z.array(z.unknown()) });
const RejectedState = z.object({ error: StateFields.nullish() });
const ModifiedState = z.object({ undeliverable_here: z.boolean().nullish() });
const TypedMap = z.object({ value: z.array(z.custom<Typed>((item) => typeof item === 'object' && item !== null)) });

/** What a receiver wants done with a message, from the AMQP outcome it sent; undefined when that is malformed. */
export function readOutcome(
  event: 'accepted' | 'rejected' | 'released' | 'modified',
  state: unknown,
): Outcome | undefined {
  if (event === 'accepted') return { kind: 'complete' };
  if (event === 'released') return { kind: 'abandon', properties: [] };
  if (event === 'rejected') {
    const rejected = RejectedState.safeParse(state);
    return rejected.data && { kind: 'deadLetter', properties: entriesOf(rejected.data.error, INFO_FIELD) };
  }
  const modified = ModifiedState.safeParse(state);
  const kind = modified.data?.undeliverable_here === true ? 'defer' : 'abandon';
  return modified.data && { kind, properties: entriesOf(state, ANNOTATIONS_FIELD) };
}

/** The state that tells the receiver its outcome took effect. */
export function confirmation(outcome: Outcome): Typed {
  if (outcome.kind === 'complete') return outcomes.accepted().described();
  if (outcome.kind === 'deadLetter') return outcomes.rejected({}).described();
  return outcomes.modified({ undeliverable_here: outcome.kind === 'defer' }).described();
}

export function refusal({ condition, message }: ServiceBusError): Typed {
  return outcomes.rejected({ error: { condition, description: message } }).described();
}

function entriesOf(composite: unknown, field: number): EncodedEntry[] {
  const fields = StateFields.safeParse(composite);
  const map = TypedMap.safeParse(fields.data?.value[field]);
  if (!map.success) return [];
  const entries: EncodedEntry[] = [];
  for (let index = 0; index + 1 < map.data.value.length; index += 2) {
    const key = map.data.value[index];
    const value = map.data.value[index + 1];
    if (key !== undefined && value !== undefined) entries.push({ key: String(key.value), value: encodeTyped(value) });
  }
  return entries;
}
