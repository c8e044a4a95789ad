import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["OpenSSL::Cipher.new('AES-128-ECB')", "OpenSSL::Cipher::Cipher.new('rc4')"],
  clean: ["OpenSSL::Cipher.new('aes-256-cbc')", 'OpenSSL::Cipher.new(name)', "Shop::Cipher.new('des')"],
};
