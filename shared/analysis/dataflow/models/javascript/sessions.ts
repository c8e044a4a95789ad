import type { FrameworkModel } from '../model';
import { sinks } from '../model-rows';

const IN_CODE = { weakness: 'hard-coded-credentials', constants: 'text', kinds: ['configured'] } as const;

/** Sessions, cookies and tokens. */
export const sessions: FrameworkModel = {
  id: 'sessions',
  language: 'javascript',
  sinks: [
    ...sinks(
      {
        ...IN_CODE,
        ports: [0],
        member: 'secret',
        when: [{ port: 0, member: 'secret', isPresent: true }],
        label: 'is the secret of all sessions',
      },
      'express-session',
      'cookie-session',
      'client-sessions',
      'koa-session',
      'express-jwt',
      'express-jwt.expressjwt',
      'koa-jwt',
    ),
    ...sinks({ ...IN_CODE, ports: [0], label: 'is the secret of all cookies' }, 'cookie-parser'),
    ...sinks(
      { ...IN_CODE, ports: [1], label: 'is the key that tokens are signed with' },
      'jsonwebtoken.{sign,verify}',
      'jwt-simple.{encode,decode}',
      'jws.{sign,verify}',
      'njwt.{create,verify}',
    ),
    ...['secretOrKey', 'clientSecret', 'consumerSecret'].flatMap((member) =>
      sinks(
        {
          ...IN_CODE,
          ports: [0],
          member,
          when: [{ port: 0, member, isPresent: true }],
          label: 'is a secret that is written in the code',
        },
        'passport-jwt.Strategy',
        'passport-google-oauth.{Strategy,OAuth2Strategy,OAuthStrategy}',
        'passport-google-oauth20.Strategy',
        'passport-facebook.Strategy',
        'passport-facebook',
        'passport-twitter.Strategy',
        'passport-github.Strategy',
        'passport-github2.Strategy',
        'passport-linkedin.Strategy',
        'passport-linkedin-oauth2.Strategy',
        'passport-oauth2.Strategy',
        'passport-oauth2',
        'passport-auth0',
        'passport-azure-ad.OIDCStrategy',
      ),
    ),
    ...sinks(
      {
        weakness: 'weak-token-verification',
        when: [{ port: 2, member: 'algorithm', equals: ['none'] }],
        label: 'makes a token that nobody signs',
      },
      'jsonwebtoken.sign',
    ),
    ...['0', '1', '2'].flatMap((place) =>
      sinks(
        {
          weakness: 'weak-token-verification',
          when: [{ port: 2, member: `algorithms.${place}`, equals: ['none'] }],
          label: 'accepts tokens that nobody has signed',
        },
        'jsonwebtoken.verify',
        'jws.verify',
      ),
    ),
    ...sinks(
      {
        weakness: 'weak-token-verification',
        when: [{ port: 1, equals: ['', null, false] }],
        label: 'accepts tokens that nobody has signed',
      },
      'jsonwebtoken.verify',
    ),
    ...sinks(
      {
        weakness: 'weak-token-verification',
        when: [{ port: 2, member: 'ignoreExpiration', equals: [true] }],
        confidence: 'medium',
        label: 'accepts tokens for ever',
      },
      'jsonwebtoken.verify',
    ),
    ...sinks(
      {
        weakness: 'weak-token-verification',
        when: [{ port: 2, equals: [true] }],
        label: 'does not look at the signature',
      },
      'jwt-simple.decode',
    ),
    ...sinks(
      {
        weakness: 'sensitive-data-exposure',
        ports: [0],
        kinds: ['secret'],
        confidence: 'medium',
        label: 'can be read by whoever holds the token',
      },
      'jsonwebtoken.sign',
      'jwt-simple.encode',
    ),
    ...['cookie.secure', 'secure'].flatMap((member) =>
      sinks(
        {
          weakness: 'insecure-cookie',
          when: [{ port: 0, member, equals: [false] }],
          label: 'is sent without encryption',
        },
        'express-session',
        'cookie-session',
        'client-sessions',
      ),
    ),
    ...['cookie.httpOnly', 'httpOnly'].flatMap((member) =>
      sinks(
        { weakness: 'insecure-cookie', when: [{ port: 0, member, equals: [false] }], label: 'can be read by scripts' },
        'express-session',
        'cookie-session',
        'client-sessions',
      ),
    ),
    ...sinks(
      {
        weakness: 'insecure-cookie',
        when: [{ port: 2, member: 'secure', equals: [false] }],
        label: 'is sent without encryption',
      },
      'cookie.serialize',
      'koa.Cookies.set',
      'fastify.Reply.setCookie',
      'fastify.Reply.cookie',
    ),
    ...sinks(
      {
        weakness: 'insecure-cookie',
        when: [{ port: 2, member: 'httpOnly', equals: [false] }],
        label: 'can be read by scripts',
      },
      'cookie.serialize',
      'koa.Cookies.set',
      'fastify.Reply.setCookie',
      'fastify.Reply.cookie',
    ),
  ],
};
