import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f() { b.hostnameVerifier { _, _ -> true } }', covers: ['{ _, _ -> true }'] },
    'fun f() { b.hostnameVerifier({ host, session -> true }) }',
    'fun f() { connection.hostnameVerifier = HostnameVerifier { _, _ -> true } }',
  ],
  clean: ['fun f() { b.hostnameVerifier { host, _ -> host == name } }', 'fun f() { b.filter { true } }'],
};
