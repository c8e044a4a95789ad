import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f(void) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L); }',
      covers: ['curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L)'],
    },
    { path: 'a.cpp', code: 'void f(void) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, false); }' },
  ],
  clean: [
    'void f(void) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L); }',
    'void f(void) { curl_easy_setopt(c, CURLOPT_VERBOSE, 0L); }',
    'void f(void) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, check); }',
    'void f(CURL *c) { if (!verify_peer) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L); } }',
  ],
};
