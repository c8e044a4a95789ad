import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "createHash('md5').update(user.password).digest('base64');",
    "const h = crypto.createHash('sha1').update(salt + passwd, 'utf8');",
  ],
  clean: [
    "bcrypt.hash(crypto.createHash('sha512').update(password).digest('hex'), 12);",

    "crypto.createHash('sha256').update(content).digest('hex');",
    "crypto.createHash('sha256').update(passwordResetToken);",
    'crypto.scryptSync(password, salt, 64);',
  ],
};
