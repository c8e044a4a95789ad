import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'Net::HTTP.start(a, verify_mode: OpenSSL::SSL::VERIFY_NONE)',
    'RestClient::Request.execute(url: u, verify_ssl: false)',
  ],
  clean: [
    'http.verify_mode = OpenSSL::SSL::VERIFY_PEER',
    'http.verify_mode = a ? OpenSSL::SSL::VERIFY_NONE : OpenSSL::SSL::VERIFY_PEER',
    'f(verify_ssl: true)',
    'if options[:insecure]\n  http.verify_mode = OpenSSL::SSL::VERIFY_NONE\nend',
  ],
};
