import type { ProblemCode } from '../api/api-problem';

/** What a problem is called, and what its reader can do; the message of the service stands between the two. */
export const ADVICE: Readonly<Record<ProblemCode, { title: string; advice: string }>> = {
  VALIDATION_ERROR: { title: 'That does not fit', advice: 'Mend what is named and send it again.' },
  UNAUTHENTICATED: {
    title: 'The key is not taken',
    advice: 'It is wrong, has expired or was revoked. Sign in with a valid key.',
  },
  FORBIDDEN: { title: 'Your key may not do this', advice: 'Ask an administrator for a key of a higher role.' },
  NOT_FOUND: {
    title: 'There is no such thing',
    advice: 'It was deleted, never existed, or belongs to another tenant than your key.',
  },
  CONFLICT: {
    title: 'Something came in between',
    advice: 'It was changed meanwhile. Load the page again and repeat it.',
  },
  PAYLOAD_TOO_LARGE: {
    title: 'That is too large',
    advice: 'Leave out what is built or downloaded, such as node_modules, and send the rest.',
  },
  RATE_LIMITED: { title: 'Too much at a time', advice: 'Wait a moment and try again.' },
  QUOTA_EXCEEDED: {
    title: 'The quota is used up',
    advice: 'Wait for the next month, or ask an administrator for a higher limit.',
  },
  UPSTREAM_UNAVAILABLE: { title: 'The service is busy', advice: 'It passes by itself. Try again in a moment.' },
  INTERNAL: {
    title: 'Something went wrong in the service',
    advice: 'Try again. If it stays, report it with the request id.',
  },
  OFFLINE: { title: 'The service cannot be reached', advice: 'Check the connection of this machine and try again.' },
  UNREADABLE: {
    title: 'The answer cannot be read',
    advice: 'Something on the way answered, or page and service are of different versions. Load the page again.',
  },
};

/** Problems that may pass without anything being changed. */
export const MAY_PASS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL',
  'OFFLINE',
  'UNREADABLE',
  'CONFLICT',
]);
