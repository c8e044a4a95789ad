import { z } from 'zod';
import { readDashboardFile } from '../dashboard/dashboard-files';
import { takesGzip } from '../dashboard/takes-gzip';
import { httpFunction } from '../runtime/http-function';

/** Nothing from another origin, no code or style in the page itself, no form that is sent, and no text that becomes HTML by itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // The policy of Fluent UI's templates, which are constants of its package.
  "require-trusted-types-for 'script'",
  'trusted-types fast-html',
].join('; ');

export const dashboardFunction = httpFunction({
  name: 'dashboard',
  method: 'GET',
  route: 'dashboard/{file?}',
  tag: 'Service',
  summary: 'Look at projects, runs and findings in a browser',
  permission: 'anonymous',
  params: z.strictObject({ file: z.string().optional() }),
  produces: ['text/html'],

  async handle({ params: { file } }, { header }) {
    const { body, packed, contentType, etag } = await readDashboardFile(file);
    const headers = {
      'content-type': contentType,
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      // These files are the same for everybody: a browser may keep them, and asks whether they are still good.
      'cache-control': 'no-cache',
      etag,
      vary: 'accept-encoding',
    };
    if (header('if-none-match') === etag) return { headers, raw: { status: 304 } };
    if (!takesGzip(header('accept-encoding'))) return { headers, raw: { status: 200, body } };
    return { headers: { ...headers, 'content-encoding': 'gzip' }, raw: { status: 200, body: packed } };
  },
});
