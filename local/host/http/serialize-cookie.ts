import type { HttpCookie } from '../worker-protocol';

const SAME_SITE = { none: undefined, lax: 'Lax', strict: 'Strict', explicitNone: 'None' } as const;

/** The `Set-Cookie` value of a cookie an HTTP function returned. */
export function serializeCookie(cookie: HttpCookie): string {
  const { domain, path, maxAge, expires, secure, httpOnly } = cookie;
  const sameSite = SAME_SITE[cookie.sameSite];
  const parts = [
    `${cookie.name}=${encodeURIComponent(cookie.value)}`,
    domain && `Domain=${domain.value}`,
    path && `Path=${path.value}`,
    maxAge && `Max-Age=${maxAge.value}`,
    expires && `Expires=${new Date(expires.value.seconds * 1000).toUTCString()}`,
    secure?.value === true && 'Secure',
    httpOnly?.value === true && 'HttpOnly',
    sameSite && `SameSite=${sameSite}`,
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}
