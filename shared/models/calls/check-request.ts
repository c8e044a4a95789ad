import { AurelisError, type ErrorDetail } from '../../kernel';
import type { EmbedRequest, ModelCaller, ModelRequest } from '../model-request';

/** More than any model takes; beyond it not even counting is worth the while. */
const MAX_CHARACTERS = 8_000_000;
const MAX_TEXTS = 10_000;

export function checkRequest(request: ModelRequest): void {
  const { messages, maxOutputTokens, temperature } = request;
  const problems = callerProblems(request);
  if (messages.length === 0) problems.push({ field: 'messages', issue: 'are empty' });
  if (!Number.isInteger(maxOutputTokens) || maxOutputTokens < 1) {
    problems.push({ field: 'maxOutputTokens', issue: 'is not a whole number above 0' });
  }
  if (temperature !== undefined && !(temperature >= 0 && temperature <= 2)) {
    problems.push({ field: 'temperature', issue: 'is not between 0 and 2' });
  }
  refuse(problems);
  checkSize(messages.map(({ content }) => content));
}

export function checkEmbedRequest(request: EmbedRequest): void {
  const problems = callerProblems(request);
  if (request.texts.length > MAX_TEXTS) problems.push({ field: 'texts', issue: `are more than ${MAX_TEXTS}` });
  refuse(problems);
}

function callerProblems({ deadlineMs }: ModelCaller): ErrorDetail[] {
  return deadlineMs > 0 ? [] : [{ field: 'deadlineMs', issue: 'is not above 0' }];
}

function refuse(problems: readonly ErrorDetail[]): void {
  if (problems.length === 0) return;
  throw new AurelisError('VALIDATION_ERROR', 'The request to the model is not valid.', { details: problems });
}

function checkSize(texts: readonly string[]): void {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > MAX_CHARACTERS) {
    throw new AurelisError('PAYLOAD_TOO_LARGE', 'The request is longer than any model takes.');
  }
}
