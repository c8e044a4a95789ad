import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'new BrowserWindow({ webPreferences: { contextIsolation: false } });',
    "f({ 'a': 1, webPreferences: { webSecurity: false, sandbox: true } });",
  ],
  clean: [
    'new BrowserWindow({ webPreferences: { nodeIntegration: false, contextIsolation: true } });',
    'const options = { webSecurity: false };',
  ],
};
