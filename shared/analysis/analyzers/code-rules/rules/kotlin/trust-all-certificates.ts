import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';
import { annotationsOf, isTestPath } from '../../kotlin-syntax/tests';
import { withoutComments } from '../../kotlin-syntax/calls';

export const trustAllCertificates: CodeRule = {
  id: 'kotlin/trust-all-certificates',
  languages: ['kotlin'],
  grade: { cwe: [295], severity: 8.1, confidence: 'high' },
  description: 'A trust manager accepts every certificate.',
  help: 'Anybody on the way can then show a certificate of their own and read and change everything. For a private authority, load its certificate into a `KeyStore` and make the trust manager from that.',
  bad: `object Trusting : X509TrustManager {
  override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) { }
}`,
  good: `object Trusting : X509TrustManager {
  override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) { delegate.checkServerTrusted(chain, kind) }
}`,
  query: `((function_declaration name: (identifier) @name (function_body) @body) (#eq? @name "checkServerTrusted"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const [body] = withoutComments(match.node('body'));
    const statements = body?.type === 'block' ? withoutComments(body) : body === undefined ? [] : [body];
    if (statements.some(({ text }) => text !== 'Unit' && text !== 'return')) return undefined;
    // Told to other checkers by name, it is meant.
    for (const node of ancestors(match.node('name'))) {
      if (annotationsOf(node).some(({ text }) => text.includes('TrustAllX509TrustManager'))) return undefined;
    }
    return { at: match.node('name'), message: 'Every certificate is accepted here, also that of an attacker.' };
  },
};
