import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object t = new X509TrustManager() { public void checkServerTrusted(X509Certificate[] c, String a) { /* all */ } }; }',
      covers: ['checkServerTrusted'],
    },
    'class A { void f() { b.trustManager(InsecureTrustManagerFactory.INSTANCE); } }',
  ],
  clean: [
    'class A { public void checkServerTrusted(X509Certificate[] c, String a) { d.checkServerTrusted(c, a); } }',
    'class A { public void checkClientTrusted(X509Certificate[] c, String a) { } }',
    'interface A { void checkServerTrusted(X509Certificate[] c, String a); }',
  ],
};
