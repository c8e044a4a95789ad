import { hashParts, sha256 } from '../../kernel';
import type { ModelRequest } from '../model-request';
import type { ProviderCall } from '../ports';

/**
 * What two requests must agree in to have the same answer. Tenant and project are part of it: nobody learns by a quick answer what
 * others have asked, and a project's answers can be erased with it.
 */
export function answerKey(request: ModelRequest, model: string, output: ProviderCall['output']): string {
  const { tenantId, projectId, prompt, maxOutputTokens, temperature, messages, tools } = request;
  const question = [
    tenantId,
    projectId,
    model,
    prompt.name,
    prompt.version,
    request.task,
    maxOutputTokens,
    temperature,
  ];
  const said = messages.map(({ role, content, toolCalls, toolCallId }) => {
    return toolCalls === undefined && toolCallId === undefined
      ? [role, content]
      : [role, content, toolCalls, toolCallId];
  });
  return sha256(JSON.stringify([...question, output, said, ...(tools === undefined ? [] : [tools])]));
}

export function vectorKey(
  { tenantId, projectId }: { tenantId: string; projectId?: string | undefined },
  model: string,
  text: string,
): string {
  return hashParts([tenantId, projectId ?? '', model, text]);
}
