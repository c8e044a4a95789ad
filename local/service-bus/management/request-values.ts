import { z } from 'zod';

/** A number that the SDK may send as an eight-byte long. */
export const LongValue = z.union([z.int(), z.instanceof(Buffer).transform((bytes) => Number(bytes.readBigInt64BE()))]);

export const SequenceNumbers = z.array(LongValue);

/** Lock tokens arrive as UUIDs of sixteen bytes. */
export const LockTokens = z.array(z.instanceof(Buffer).transform((bytes) => bytes.toString('hex')));
