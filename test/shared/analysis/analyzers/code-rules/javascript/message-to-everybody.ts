import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["w.postMessage({ type: 'login', accessToken: t }, '*');", 'parent.postMessage(password, "*");'],
  clean: ["w.postMessage({ height: 3 }, '*');", 'w.postMessage({ token }, origin);', 'worker.postMessage(token);'],
};
