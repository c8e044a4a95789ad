import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var o = new CookieOptions { HttpOnly = false }; } }', covers: ['HttpOnly = false'] },
    'class A { void F() { cookie.Secure = false; } }',
    'class A { void F() { options.Cookie.SecurePolicy = CookieSecurePolicy.None; } }',
  ],
  clean: [
    'class A { void F() { cookie.Secure = true; } }',
    'class A { void F() { connection.Secure = false; } }',
    'class A { void F() { Response.Cookies.Append("XSRF-TOKEN", x, new CookieOptions { HttpOnly = false }); } }',
  ],
};
