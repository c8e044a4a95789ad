import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { b.hostnameVerifier((h, s) -> true); } }', covers: ['(h, s) -> true'] },
    'class A implements HostnameVerifier { public boolean verify(String h, SSLSession s) { return true; } }',
    'class A { void f() { b.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE); } }',
  ],
  clean: [
    'class A { void f() { b.hostnameVerifier((h, s) -> h.equals(name)); } }',
    'class A { public boolean verify(String h, SSLSession s) { return d.verify(h, s); } }',
    'class A { public boolean verify(String h, String s) { return true; } }',
  ],
};
