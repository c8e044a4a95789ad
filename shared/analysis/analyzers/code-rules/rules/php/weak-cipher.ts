import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';

const WEAK = /-ecb\b|^(?:des|rc2|rc4|bf|blowfish|cast5?|idea|seed)(?:\b|-)/i;

export const weakCipher: CodeRule = {
  id: 'php/weak-cipher',
  languages: ['php'],
  grade: { cwe: [327], severity: 6.5, confidence: 'high' },
  description: 'Data is encrypted in a way that can be broken.',
  help: 'DES, RC2, RC4 and Blowfish have small blocks or known attacks, and ECB shows which blocks are equal. Use `aes-256-gcm`, or `sodium_crypto_secretbox`.',
  bad: "<?php $secret = openssl_encrypt($text, 'aes-128-ecb', $key);",
  good: "<?php $secret = openssl_encrypt($text, 'aes-256-gcm', $key, 0, $iv, $tag);",
  query: callsOf(
    'openssl_encrypt',
    'openssl_decrypt',
    'mcrypt_encrypt',
    'mcrypt_decrypt',
    'mcrypt_ecb',
    'mcrypt_cbc',
    'mcrypt_module_open',
  ),
  check(match) {
    const call = match.node('call');
    const name = calledFunction(call) ?? '';
    const cipher = constantText(argumentValues(call)[1]);
    const isWeak = name.startsWith('mcrypt_') || (cipher !== undefined && WEAK.test(cipher));
    return isWeak ? { at: call, message: 'This cipher or mode is broken; use `aes-256-gcm`.' } : undefined;
  },
};
