import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "resp.set_cookie(key='access_token', value=t)",
    "r.set_cookie('sessionid', v, httponly=False)",
    'SESSION_COOKIE_HTTPONLY = False',
  ],
  clean: [
    "r.set_cookie('theme', 'dark')",
    "r.set_cookie('session', v, **flags)",
    "r.set_cookie('csrftoken', t)",
    'r.set_cookie(name, v)',
  ],
};
