import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    `DEBUG = True
INSTALLED_APPS = ['a']`,
    `INSTALLED_APPS += ['b']

DEBUG = True  # change me`,
  ],
  clean: [
    {
      code: `INSTALLED_APPS = []
DEBUG = True`,
      path: 'a/settings/base.py',
    },
    'DEBUG = True',
    `INSTALLED_APPS = []
DEBUG = False`,
    `INSTALLED_APPS = []
if LOCAL:
    DEBUG = True`,
    {
      code: `INSTALLED_APPS = []
DEBUG = True`,
      path: 'a/settings/dev.py',
    },
  ],
};
