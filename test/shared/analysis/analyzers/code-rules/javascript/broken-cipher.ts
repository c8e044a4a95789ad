import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "createCipheriv('des-ede3-cbc', k, iv);",
    "crypto.createCipher('aes-256-cbc', 'password');",
    "crypto.createDecipheriv('RC4', k, '');",
  ],
  clean: [
    { code: "crypto.createCipheriv('des-ecb', key, '');", path: 'src/ntlm/hash.js' },

    "crypto.createCipheriv('aes-256-cbc', k, iv);",
    'crypto.createCipheriv(name, k, iv);',
    'vault.createCipher(options);',
  ],
};
