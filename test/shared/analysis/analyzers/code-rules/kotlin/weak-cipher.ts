import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'val c = Cipher.getInstance("AES")', covers: ['Cipher.getInstance("AES")'] },
    'val c = javax.crypto.Cipher.getInstance("DES/CBC/PKCS5Padding", "BC")',
  ],
  clean: [
    'val c = Cipher.getInstance("AES/GCM/NoPadding")',
    'val k = KeyGenerator.getInstance("AES")',
    'val c = Cipher.getInstance("AES/$MODE/NoPadding")',
    'fun TRIPLE_DES(key: String) = Encryptor { Cipher.getInstance("TripleDES/CBC/PKCS5Padding") }',
    'fun BLOW_FISH(key: String): Encryptor { return Encryptor { Cipher.getInstance("Blowfish") } }',
  ],
};
