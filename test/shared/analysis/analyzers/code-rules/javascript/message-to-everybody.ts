import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["w.postMessage({ type: 'login', accessToken: t }, '*');", 'parent.postMessage(password, "*");'],
  clean: [
    "window.postMessage(token, '*');",
    "w.postMessage({ height: 3 }, '*');",
    'w.postMessage({ token }, origin);',
    'worker.postMessage(token);',
  ],
};
