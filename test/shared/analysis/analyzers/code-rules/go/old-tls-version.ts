import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; func f() { g(&tls.Config{MinVersion: tls.VersionTLS11}) }',
      covers: ['tls.VersionTLS11'],
      fixed: 'package a; func f() { g(&tls.Config{MinVersion: tls.VersionTLS12}) }',
    },
    'package a; func f() { config.MinVersion = tls.VersionSSL30 }',
  ],
  clean: [
    'package a; func f() { g(&tls.Config{MinVersion: tls.VersionTLS13, MaxVersion: max}) }',
    'package a; func f() { if config.MinVersion == tls.VersionTLS10 { g() } }',
  ],
};
