import { types } from 'rhea';
import { z } from 'zod';
import { describeChange } from '../observation';
import { defineOperation } from './management-operation';
import { LockTokens } from './request-values';

const TIMESTAMP = 0x83;

export const renewLock = defineOperation(z.object({ 'lock-tokens': LockTokens }), {
  run: (body, queue) => {
    const renewals = body['lock-tokens'].map((token) => queue.renewLock(token));
    const expirations = renewals.map(({ untilMs }) => untilMs);
    return {
      entries: renewals.flatMap(({ entries }) => entries),
      body: { expirations: types.wrap_array(expirations, TIMESTAMP, undefined) },
    };
  },
  describe: (body, queue) =>
    body['lock-tokens'].map((token) => describeChange('renewLock', queue.settings.name, queue.lockedBy(token).content)),
});
