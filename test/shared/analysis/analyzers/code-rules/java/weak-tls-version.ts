import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { SSLContext.getInstance("SSLv3"); } }', covers: ['"SSLv3"'] },
    'class A { void f() { socket.setEnabledProtocols(new String[] {"TLSv1.1", "TLSv1.2"}); } }',
  ],
  clean: [
    'class A { void f() { SSLContext.getInstance("TLS"); SSLContext.getInstance("TLSv1.2"); } }',
    'class A { void f() { socket.setEnabledProtocols(new String[] {"TLSv1.3"}); } }',
  ],
};
