import type { ModelRequest } from '../model-request';
import type { OutputIssue } from './read-structured';

/** The same request once more, with the answer that did not fit and what is wrong with it. */
export function repairRequest(request: ModelRequest, answer: string, issues: readonly OutputIssue[]): ModelRequest {
  const list = issues.map(({ field, issue }) => `- ${field === '' ? '' : `${field}: `}${issue}`).join('\n');
  const content = `That answer does not fit the JSON schema:\n${list}\nAnswer again with the whole JSON, corrected, and nothing else.`;
  return {
    ...request,
    messages: [...request.messages, { role: 'assistant', content: answer }, { role: 'user', content }],
  };
}
