import type { CodeRule } from '../../code-rule';
import { isForDevelopment, isNoProduct } from '../../python-syntax/test-code';

export const anyHostAllowed: CodeRule = {
  id: 'python/any-host-allowed',
  languages: ['python'],
  grade: { cwe: [346], severity: 5.3, confidence: 'medium' },
  description: 'A Django site answers under any name a request gives.',
  help: 'Links in its mails, such as those to set a new password, then lead where an attacker wants. List the names of the site.',
  bad: "ALLOWED_HOSTS = ['*']",
  good: "ALLOWED_HOSTS = ['shop.example']",
  query: `((assignment left: (identifier) @name right: [(list (string) @value) (tuple (string) @value)]) @place (#eq? @name "ALLOWED_HOSTS"))`,
  check(match) {
    if (
      !/^['"]\*['"]$/.test(match.node('value').text) ||
      isNoProduct(match.file.path) ||
      isForDevelopment(match.file.path)
    ) {
      return undefined;
    }
    return { at: match.node('place'), message: 'Every name of a host is answered.' };
  },
};
