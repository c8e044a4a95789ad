import type { RuleSamples } from '../../../../../support/rule-samples';

const MADE = "OpenSSL::HMAC.hexdigest('SHA256', KEY, body)";

export const samples: RuleSamples = {
  flagged: [
    {
      code: `def check(body, given)\n  expected = ${MADE}\n  head 401 if given != expected\nend\n`,
      covers: ['given != expected'],
    },
    `def check(body, given)\n  given == ${MADE}\nend\n`,
    `def check(body, given)\n  own = "sha256=#{${MADE}}"\n  own == given\nend\n`,
    `post '/hook' do\n  own = 'sha1=' + OpenSSL::HMAC.hexdigest(digest, KEY, body)\n  halt 401 unless own == request.env['HTTP_X_HUB']\nend\n`,
    `def check(body, given)\n  expected = ${MADE}\n  given == "sha256=#{expected}"\nend\n`,
  ],
  clean: [
    `def check(body)\n  expected = ${MADE}\n  expected == ''\nend\n`,
    `def check(body, given)\n  expected = ${MADE}\n  Rack::Utils.secure_compare(expected, given)\nend\n`,
    `def check(body, given)\n  expected = ${MADE}\n  expected.length == given.length\nend\n`,
    `def check(body)\n  expected = ${MADE}\n  expected == nil\nend\n`,
    `def same(body, given)\n  Digest::SHA256.hexdigest(body) == given\nend\n`,
    { path: 'spec/hook_spec.rb', code: `def check(body, given)\n  given == ${MADE}\nend\n` },
  ],
};
