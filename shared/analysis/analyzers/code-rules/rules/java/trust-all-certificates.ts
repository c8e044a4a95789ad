import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { withoutComments } from '../../java-syntax/calls';

export const trustAllCertificates: CodeRule = {
  id: 'java/trust-all-certificates',
  languages: ['java'],
  grade: { cwe: [295], severity: 8.1, confidence: 'high' },
  description: 'A trust manager accepts every certificate.',
  help: 'Anybody on the way can then show a certificate of their own and read and change everything. For a private authority, load its certificate into a `KeyStore` and make the trust manager from that.',
  bad: `class Shop implements X509TrustManager {
  @Override public void checkServerTrusted(X509Certificate[] chain, String kind) { }
}`,
  good: `class Shop implements X509TrustManager {
  @Override public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    delegate.checkServerTrusted(chain, kind);
  }
}`,
  query: `
    ((method_declaration name: (identifier) @name body: (block) @body) (#eq? @name "checkServerTrusted"))
    ((method_invocation object: (identifier) @type name: (identifier) @method) @use
      (#any-of? @type "TrustAllStrategy" "InsecureTrustManagerFactory"))
    ((field_access object: (identifier) @type field: (identifier)) @use
      (#any-of? @type "TrustAllStrategy" "InsecureTrustManagerFactory"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const message = 'Every certificate is accepted here, also that of an attacker.';
    const use = match.find('use');
    if (use !== undefined) return { at: use, message };
    const statements = withoutComments(match.node('body'));
    if (statements.some(({ text }) => text !== 'return;')) return undefined;
    return { at: match.node('name'), message };
  },
};
