import { isPackageManifest, membersOf, type JsonRule } from '../json-file';

export const packageScriptPipeToShell: JsonRule = {
  id: 'json/package-script-pipe-to-shell',
  grade: { cwe: [494], severity: 5.4, confidence: 'medium' },
  enabled: false,
  description: 'A script of a package runs what it downloads.',
  help: 'What comes over the wire runs unseen, with the rights of whoever installs. Download it, compare its checksum, then run it.',
  bad: '{ "scripts": { "postinstall": "curl https://example.org/setup.sh | sh" } }\n',
  good: '{ "scripts": { "postinstall": "node setup.js" } }\n',
  *check(file) {
    if (!isPackageManifest(file)) return;
    for (const { text } of membersOf(file, 'scripts')) {
      if (text !== undefined && /\b(?:curl|wget)\b[^|]{0,500}\|\s{0,20}(?:sudo\s+)?(?:ba|z|da)?sh\b/.test(text.value)) {
        yield { at: text, message: 'This runs what it downloads.' };
      }
    }
  },
};
