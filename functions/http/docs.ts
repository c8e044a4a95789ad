import { z } from 'zod';
import { readPageAsset } from '../openapi/page-assets';
import { httpFunction } from '../runtime/http-function';

export const docsFunction = httpFunction({
  name: 'docs',
  method: 'GET',
  route: 'docs/{file?}',
  tag: 'Service',
  summary: 'Browse this API',
  permission: 'anonymous',
  params: z.strictObject({ file: z.string().optional() }),
  produces: ['text/html'],

  async handle({ params: { file } }) {
    const { body, contentType } = await readPageAsset(file);
    return {
      headers: {
        'content-type': contentType,
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
      },
      raw: { status: 200, body },
    };
  },
});
