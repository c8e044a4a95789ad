import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f(Cookie cookie) { cookie.setSecure(false); } }',
      covers: ['false'],
      fixed: 'class A { void f(Cookie cookie) { cookie.setSecure(true); } }',
    },
    'class A { void f() { ResponseCookie.from("id", x).httpOnly(false).build(); } }',
  ],
  clean: [
    'class A { void f(Cookie cookie) { cookie.setSecure(true); cookie.setHttpOnly(isHttpOnly); } }',
    'class A { void f(Channel channel) { channel.setSecure(false); } }',
  ],
};
