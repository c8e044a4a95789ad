import type { CodeRule } from '../../code-rule';
import { enclosingMethod, enclosingType } from '../../java-syntax/bodies';
import { isTestPath } from '../../java-syntax/tests';

/** Of jjwt: these read a token only where it has no signature. */
const UNSIGNED = /^(?:parseClaimsJwt|parsePlaintextJwt|parseUnsecuredClaims|parseUnsecuredContent|unsecured)$/;
/** Whatever looks at the signature, with any of the libraries: calls and types, since `verifiedEmail` is only a name. */
const VERIFIES =
  /\.verify\w*\(|\bverify(?:Token|Jwt|JWT|Signature)?\(|\bJW[ST]Verifier\b|JWTProcessor|JwtDecoder|\.process\(|JWT\.require\(|\.setSigningKey|\.setKeySource/;
/** Who somebody is, and what they may; when a token ends is nobody's secret. */
const BELIEVES = /\.getSubject\(|\.getClaims?\(|\.getJWTClaimsSet\(|\.getPayload\(/;

export const unverifiedToken: CodeRule = {
  id: 'java/unverified-token',
  languages: ['java'],
  grade: { cwe: [347], severity: 8.1, confidence: 'medium' },
  description: 'A JSON Web Token is read without a check of its signature.',
  help: 'Anybody can write such a token and say in it who they are. Verify it with the key before anything in it is believed: `JWT.require(algorithm).build().verify(token)`, `Jwts.parser().verifyWith(key).build().parseSignedClaims(token)`.',
  bad: `import com.auth0.jwt.JWT;

class Shop {
  String customer(String token) { return JWT.decode(token).getSubject(); }
}`,
  good: `import com.auth0.jwt.JWT;

class Shop {
  String customer(String token) { return JWT.require(algorithm).build().verify(token).getSubject(); }
}`,
  query: `((method_invocation object: (_) @object name: (identifier) @name) @call
    (#any-of? @name "decode" "parse" "parseClaimsJwt" "parsePlaintextJwt" "parseUnsecuredClaims" "parseUnsecuredContent" "unsecured"))`,
  check(match) {
    const name = match.text('name');
    const object = match.text('object');
    const isUnsigned = UNSIGNED.test(name) && /Jwts\.parser|\bparser\b|jwt/i.test(object);
    const isRead = /^(?:JWT\.decode|SignedJWT\.parse|JWTParser\.parse)$/.test(`${object}.${name}`);
    if ((!isUnsigned && !isRead) || isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    if (isRead && !isBelieved(call)) return undefined;
    return { at: match.node('name'), message: 'Nobody checks who wrote this token.' };
  },
};

function isBelieved(call: Parameters<typeof enclosingMethod>[0]): boolean {
  const method = enclosingMethod(call)?.text ?? '';
  return BELIEVES.test(method) && !VERIFIES.test(enclosingType(call)?.text ?? '');
}
