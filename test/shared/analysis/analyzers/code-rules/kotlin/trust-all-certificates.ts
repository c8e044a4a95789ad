import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'val t = object : X509TrustManager { override fun checkServerTrusted(c: Array<out X509Certificate>?, a: String?) = Unit }',
      covers: ['checkServerTrusted'],
    },
    'class A : X509TrustManager { override fun checkServerTrusted(c: Array<X509Certificate>, a: String) { /* all */ } }',
  ],
  clean: [
    'class A { override fun checkServerTrusted(c: Array<X509Certificate>, a: String) = d.checkServerTrusted(c, a) }',
    'class A { override fun checkClientTrusted(c: Array<X509Certificate>, a: String) { } }',
    '@Suppress("TrustAllX509TrustManager")\nfun insecure() = object : X509TrustManager {\n  override fun checkServerTrusted(chain: Array<X509Certificate>, kind: String) { }\n}',
  ],
};
