import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "request.basic_auth('admin', 's3cret')", covers: ["'s3cret'"] },
    "config.secret_key_base = 'abcdef0123456789'",
  ],
  clean: [
    'request.basic_auth(name, password)',
    "config.secret_key_base = 'SECRET_TOKEN'",
    "config.secret_key_base = 'changeme'",
    { code: "config.secret_key_base = 'abcdef0123456789'", path: 'core/lib/testing_support/dummy_app.rb' },
    "config.secret_key_base = ENV['KEY']",
    "http_basic_authenticate_with name: 'a', password: Settings.password",
  ],
};
