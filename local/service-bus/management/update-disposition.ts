import { types } from 'rhea';
import { z } from 'zod';
import { encodeTyped } from '../amqp/rhea-internals';
import type { EncodedEntry } from '../message/message-content';
import { describeChange } from '../observation';
import type { Outcome } from '../queue/outcome';
import { defineOperation } from './management-operation';
import { LockTokens } from './request-values';

/** The spelling is the service's own. */
const OUTCOME_OF_STATUS = {
  completed: 'complete',
  abandoned: 'abandon',
  defered: 'defer',
  suspended: 'deadLetter',
} as const;

const UpdateDisposition = z.object({
  'lock-tokens': LockTokens,
  'disposition-status': z.enum(['completed', 'abandoned', 'defered', 'suspended']),
  'deadletter-reason': z.string().nullish(),
  'deadletter-description': z.string().nullish(),
  'properties-to-modify': z.record(z.string(), z.unknown()).nullish(),
});
type UpdateDisposition = z.infer<typeof UpdateDisposition>;

export const updateDisposition = defineOperation(UpdateDisposition, {
  run: (body, queue) => {
    // Checked first, so that a lock that is lost leaves the others of the request alone.
    for (const token of body['lock-tokens']) queue.lockedBy(token);
    const outcome = outcomeOf(body);
    return { entries: body['lock-tokens'].flatMap((token) => queue.settle(token, outcome)), body: {} };
  },
  describe: (body, queue) => {
    const { kind } = outcomeOf(body);
    if (kind === 'defer') return [];
    return body['lock-tokens'].map((token) => describeChange(kind, queue.settings.name, queue.lockedBy(token).content));
  },
});

function outcomeOf(body: UpdateDisposition): Outcome {
  const kind = OUTCOME_OF_STATUS[body['disposition-status']];
  if (kind === 'complete') return { kind };
  const properties = Object.entries(body['properties-to-modify'] ?? {}).map(([key, value]) => entry(key, value));
  const reason = body['deadletter-reason'];
  const description = body['deadletter-description'];
  if (kind === 'deadLetter' && reason != null) properties.push(entry('DeadLetterReason', reason));
  if (kind === 'deadLetter' && description != null) properties.push(entry('DeadLetterErrorDescription', description));
  return { kind, properties };
}

function entry(key: string, value: unknown): EncodedEntry {
  return { key, value: encodeTyped(types.wrap(value)) };
}
