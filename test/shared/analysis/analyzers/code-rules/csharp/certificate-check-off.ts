import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { h.ServerCertificateCustomValidationCallback = (a, b, c, d) => true; } }',
      covers: ['h.ServerCertificateCustomValidationCallback = (a, b, c, d) => true'],
    },
    'class A { void F() { h.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; } }',
    'class A { void F() { ServicePointManager.ServerCertificateValidationCallback += delegate { return true; }; } }',
    'class A { void F() { ServicePointManager.ServerCertificateValidationCallback = (a, b, c, d) => { /* yes */ return true; }; } }',
    'class A { void F() { var s = new SslStream(stream, false, (a, b, c, d) => true); } }',
  ],
  clean: [
    'class A { void F() { h.ServerCertificateCustomValidationCallback = (a, b, c, d) => d == SslPolicyErrors.None; } }',
    'class A { void F() { h.ServerCertificateCustomValidationCallback = Check; } }',
    'class A { void F() { h.OnDone = (a, b) => true; } }',
    'class A { void F() { h.ServerCertificateCustomValidationCallback = (a, b, c, d) => { Log(c); return Ok(c); }; } }',
  ],
};
