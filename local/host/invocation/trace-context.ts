import { randomBytes } from 'node:crypto';
import type { TraceContext } from '../worker-protocol';

const TRACE_PARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's W3C trace context when it is valid, else a fresh one. */
export function traceContextFrom(traceParent: unknown, traceState?: unknown): TraceContext {
  if (typeof traceParent === 'string' && TRACE_PARENT.test(traceParent)) {
    return { traceParent, traceState: typeof traceState === 'string' ? traceState : '' };
  }
  return { traceParent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`, traceState: '' };
}
