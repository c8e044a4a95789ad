import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["ALLOWED_HOSTS = ('*',)", 'ALLOWED_HOSTS = [\'a.example\', "*"]'],
  clean: [
    { code: "ALLOWED_HOSTS = ['*']", path: 'app/settings/test.py' },
    { code: "ALLOWED_HOSTS = ['*']", path: 'app/configuration_testing.py' },
    "ALLOWED_HOSTS = ['.example.com']",
    "HOSTS = ['*']",
    { code: "ALLOWED_HOSTS = ['*']", path: 'app/settings/local.py' },
  ],
};
