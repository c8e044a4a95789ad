import type { CodeRule } from '../../code-rule';
import { isNoProduct } from '../../javascript-syntax/test-code';

const DANGEROUS_WHEN: ReadonlyMap<string, boolean> = new Map([
  ['nodeIntegration', true],
  ['contextIsolation', false],
  ['webSecurity', false],
  ['allowRunningInsecureContent', true],
]);

export const electronPageWithNode: CodeRule = {
  id: 'javascript/electron-page-with-node',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [829], severity: 7.5, confidence: 'high' },
  description: 'A page in Electron is given the powers of the program.',
  help: 'A script that somebody slips into the page then reads files and starts programs. Leave `nodeIntegration` off and `contextIsolation`, `sandbox` and `webSecurity` on, and offer what the page needs through a preload script.',
  bad: 'new BrowserWindow({ webPreferences: { nodeIntegration: true } });',
  good: 'new BrowserWindow({ webPreferences: { preload } });',
  query: `((pair key: (property_identifier) @key value: [(true) (false)] @value) @pair
    (#any-of? @key "nodeIntegration" "contextIsolation" "webSecurity" "allowRunningInsecureContent"))`,
  check(match) {
    const isOn = match.node('value').text === 'true';
    const pair = match.node('pair');
    const holder = pair.parent?.parent?.childForFieldName('key')?.text;
    if (DANGEROUS_WHEN.get(match.node('key').text) !== isOn || holder !== 'webPreferences') return undefined;
    if (isNoProduct(match.file.path)) return undefined;
    return { at: pair, message: 'A script in this page can do what the program can.' };
  },
};
