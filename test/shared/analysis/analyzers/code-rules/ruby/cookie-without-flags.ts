import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'cookies.signed[:a] = { value: 1, secure: false }', covers: ['secure: false'] },
    "config.session_store :cookie_store, key: 'a', httponly: false",
  ],
  clean: ['cookies[:a] = { value: 1, secure: true }', 'connect(secure: false)', 'use Server, secure: false'],
};
