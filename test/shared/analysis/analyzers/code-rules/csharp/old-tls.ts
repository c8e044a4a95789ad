import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls12; } }',
      covers: ['SecurityProtocolType.Ssl3'],
    },
    'class A { void F() { Connect(host, SslProtocols.Tls11); } }',
  ],
  clean: [
    'class A { void F() { x.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13; } }',
    'class A { void F() { if (x.Protocol == SslProtocols.Tls) Refuse(); } }',
    'class A { void F() { x &= ~SslProtocols.Tls; } }',
    'class A { void F() { case_(Other.Tls); } }',
  ],
};
