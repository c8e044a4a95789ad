import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { String f(String t) { DecodedJWT jwt = JWT.decode(t); return jwt.getClaim("role").asString(); } }',
      covers: ['decode'],
    },
    'class A { Claims f(String t) { return Jwts.parser().parseClaimsJwt(t).getBody(); } }',
    'class A { Object f(String t) { return Jwts.parser().unsecured().build().parse(t); } }',
    'class A { String f(String t) throws Exception { return SignedJWT.parse(t).getJWTClaimsSet().getSubject(); } }',
    'class A { String verifiedEmail(String t) { return JWT.decode(t).getSubject(); } /* verify */ }',
  ],
  clean: [
    'class A { Date f(String t) { return JWT.decode(t).getExpiresAt(); } }',
    'class A { String f(String t) { verifier.verify(t); return JWT.decode(t).getSubject(); } }',
    'class A { String f(String t) { return JWT.decode(t).getKeyId(); } JWTVerifier g() { return JWT.require(x).build(); } }',
    'class A { Claims f(String t) { return Jwts.parser().setSigningKey(key).parseClaimsJws(t).getBody(); } }',
    'class A { void f(String t) throws Exception { SignedJWT jwt = SignedJWT.parse(t); if (!jwt.verify(v)) throw e; use(jwt.getJWTClaimsSet()); } }',
    'class A { Object f(String t) { return format.parse(t); } String g(byte[] b) { return Base64.decode(b).getClaim("x"); } }',
    {
      path: 'src/test/java/ATest.java',
      code: 'class ATest { String f(String t) { return JWT.decode(t).getSubject(); } }',
    },
  ],
};
