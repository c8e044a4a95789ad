import { AurelisError } from '../../kernel';
import type { LimitRefusal } from '../ports';

export function noRoute(): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'No model is configured for this.');
}

export function unknownModel(): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'There is no such model for this task.', {
    details: [{ field: 'model', issue: 'is not one of the models that serve this task' }],
  });
}

export function tooLong(): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', 'The request is longer than any model for it takes.');
}

export function tooLongForLimits(): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', 'The request may take more tokens than there are for a minute.');
}

export function allFailed(retryAfterMs: number | undefined, cause?: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'No model could answer. Try again later.', {
    cause,
    ...(retryAfterMs === undefined ? {} : { retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1000)) }),
  });
}

export function outOfTime(cause?: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'No model answered in time. Try again.', {
    cause,
    retryAfterSeconds: 1,
  });
}

export function cancelled(): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The request was cancelled.', { isExpected: true });
}

export function brokenOff(cause: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The answer broke off. Try again.', { cause, retryAfterSeconds: 1 });
}

export function filtered(cause: unknown): AurelisError {
  return new AurelisError('VALIDATION_ERROR', "The content filter of the model's provider refused the request.", {
    cause,
    details: [{ field: 'content', issue: 'was refused by a content filter' }],
  });
}

export function misshapen(issues: readonly { field: string; issue: string }[]): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The model did not answer in the form that was asked for.', {
    details: issues,
    retryAfterSeconds: 1,
  });
}

export function purseIsEmpty(): AurelisError {
  return new AurelisError('QUOTA_EXCEEDED', 'What this may cost is used up.', {
    details: [{ field: 'max_cost_usd', issue: 'does not cover another question to a model' }],
  });
}

export function overLimit({ scope, measure, retryAfterSeconds }: LimitRefusal): AurelisError {
  const whose = scope === 'tenant' ? 'The tenant' : 'The key';
  if (measure === 'money') {
    return new AurelisError('QUOTA_EXCEEDED', `${whose} has used up its budget for models this month.`, {
      retryAfterSeconds,
    });
  }
  return new AurelisError('RATE_LIMITED', `${whose} has sent too many ${measure} to models this minute.`, {
    retryAfterSeconds,
  });
}
