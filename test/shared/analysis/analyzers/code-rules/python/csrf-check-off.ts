import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "app.config['WTF_CSRF_ENABLED'] = False",
    `class Config:
    CSRF_ENABLED = False`,
  ],
  clean: [
    'WTF_CSRF_ENABLED = True',
    `class TestingConfig(Config):
    WTF_CSRF_ENABLED = False`,
  ],
};
