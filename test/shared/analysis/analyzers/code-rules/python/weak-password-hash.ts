import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["hashlib.sha512((salt + user.password).encode('utf-8'))", 'hashlib.md5(passwd)'],
  clean: [
    { code: 'hashlib.sha1(password)', path: 'src/htpasswd.py' },
    'hashlib.sha256(content)',
    'hashlib.sha256(password_reset_token)',
    "hashlib.pbkdf2_hmac('sha256', password, salt, 600000)",
  ],
};
