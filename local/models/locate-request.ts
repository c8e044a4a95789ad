import type { Operation } from './received-request';

export interface Located {
  operation: Operation | 'models' | 'control' | 'unknown';
  /** Named by the path on Azure; elsewhere by the body. */
  deployment: string | undefined;
  /** Whether `api-version` is asked for, as in the paths of Azure OpenAI before `v1`. */
  needsApiVersion: boolean;
}

const OPERATIONS: Readonly<Record<string, Operation | 'models'>> = {
  'chat/completions': 'chat',
  responses: 'responses',
  embeddings: 'embeddings',
  models: 'models',
};

/**
 * Paths of Azure OpenAI (`/openai/deployments/{name}/chat/completions`, `/openai/responses`, `/openai/v1/…`), of OpenAI and what
 * is compatible (`/v1/…`), and of GitHub Models (`/inference/…`).
 */
export function locateRequest(pathname: string): Located {
  if (pathname.startsWith('/_control/')) return { operation: 'control', deployment: undefined, needsApiVersion: false };
  const ofDeployment = /^\/openai\/deployments\/([^/]+)\/(.+)$/.exec(pathname);
  if (ofDeployment !== null) return located(ofDeployment[2], decode(ofDeployment[1] ?? ''), true);
  const compatible = /^\/(?:openai\/v1|v1|inference)\/(.+)$/.exec(pathname);
  if (compatible !== null) return located(compatible[1], undefined, false);
  const ofResource = /^\/openai\/(.+)$/.exec(pathname);
  return located(ofResource?.[1], undefined, true);
}

function located(rest: string | undefined, deployment: string | undefined, needsApiVersion: boolean): Located {
  return { operation: OPERATIONS[rest ?? ''] ?? 'unknown', deployment, needsApiVersion };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A path that cannot be decoded names no deployment, which the answer then says.
    return segment;
  }
}
