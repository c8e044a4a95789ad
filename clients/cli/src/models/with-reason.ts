import { z } from 'zod';
import { AurelisError } from '../../../../shared/kernel';
import { ProviderFailure } from '../../../../shared/models';
import { describeSystemError } from '../output/describe-error';

const MAX_CAUSES = 8;

const Answered = z.object({ status: z.number() });

/**
 * An error of a model, with why it gave no answer: here it is the user's own, and nobody else can mend its address or its key. What its
 * server says stays out, since it may quote what was sent.
 */
export function withReason(error: unknown): unknown {
  if (!(error instanceof AurelisError) || !(error.cause instanceof ProviderFailure)) return error;
  const { code, message, details } = error;
  return new AurelisError(code, `${message}\n  ${reasonOf(error.cause)}`, { details, cause: error });
}

function reasonOf({ reason, cause }: ProviderFailure): string {
  if (cause instanceof AurelisError) return cause.message;
  const answered = Answered.safeParse(cause).data;
  if (answered !== undefined) return `Its server answered ${answered.status}${hintFor(answered.status)}.`;
  if (reason === 'timeout') return 'Its server did not answer in time.';
  return reason === 'unreachable' ? `Its server cannot be reached: ${systemReason(cause)}.` : `The reason: ${reason}.`;
}

function hintFor(status: number): string {
  if (status === 401 || status === 403) {
    return ': the key is missing, wrong, or not for this model. It is taken from AURELIS_MODEL_KEY, or from the variable that "keySecret" of the route names';
  }
  return status === 404 ? ': look at the name of the model, and at the address, which most often ends in /v1' : '';
}

/** The innermost one tells what happened; the others tell that something did. */
function systemReason(error: unknown): string {
  let innermost = error;
  for (let depth = 0; depth < MAX_CAUSES && innermost instanceof Error; depth++) {
    if (!(innermost.cause instanceof Error)) break;
    innermost = innermost.cause;
  }
  return describeSystemError(innermost);
}
