import type { CodeRule } from '../../code-rule';
import { importsBelow } from '../../go-syntax/imports';
import { isTestCode } from '../../go-syntax/is-test-code';

export const unverifiedToken: CodeRule = {
  id: 'go/unverified-token',
  languages: ['go'],
  grade: { cwe: [347], severity: 8.1, confidence: 'medium' },
  description: 'A JSON web token is read without a check of its signature.',
  help: [
    'Anybody can write such a token and say in it who he is.',
    'Use `Parse` or `ParseWithClaims` with the key and with the list of methods you accept.',
  ].join('\n\n'),
  bad: `package shop

import "github.com/golang-jwt/jwt/v5"

func user(text string) (*jwt.Token, []string, error) {
	return jwt.NewParser().ParseUnverified(text, jwt.MapClaims{})
}`,
  good: `package shop

import "github.com/golang-jwt/jwt/v5"

func user(text string) (*jwt.Token, error) {
	return jwt.Parse(text, key, jwt.WithValidMethods([]string{"ES256"}))
}`,
  query: `([(call_expression function: (selector_expression field: (field_identifier) @name)) (selector_expression field: (field_identifier) @name)] @place
    (#any-of? @name "ParseUnverified" "UnsafeAllowNoneSignatureType"))`,
  check(match) {
    const place = match.node('place');
    const isCall = match.node('name').text === 'ParseUnverified';
    if (
      isTestCode(match.file) ||
      isCall !== (place.type === 'call_expression') ||
      !importsBelow(place, 'github.com/')
    ) {
      return undefined;
    }
    return { at: place, message: 'Nobody checks who wrote this token.' };
  },
};
