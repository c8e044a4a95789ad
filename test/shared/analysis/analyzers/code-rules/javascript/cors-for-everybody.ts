import type { RuleSamples } from '../../../../../support/rule-samples';

const CREDENTIALS = "res.setHeader('Access-Control-Allow-Credentials', 'true');";
const handler = (lines: string): string => `app.use((req, res, next) => { ${lines} next(); });`;

export const samples: RuleSamples = {
  flagged: [
    "cors({ credentials: true, origin: '*' });",
    'fastify.register(cors, { origin: true, credentials: true });',
    {
      code: 'cors({ origin: (origin, callback) => callback(null, true), credentials: true });',
      covers: ['(origin, callback) => callback(null, true)'],
    },
    'cors({ origin: function (origin, done) { done(null, origin); }, credentials: true });',
    {
      code: handler(`res.setHeader('Access-Control-Allow-Origin', req.headers.origin); ${CREDENTIALS}`),
      covers: ['req.headers.origin'],
    },
    handler(`const origin = req.get('origin'); ${CREDENTIALS} res.header('Access-Control-Allow-Origin', origin);`),
    handler(`const { origin } = req.headers; ${CREDENTIALS} res.set('access-control-allow-origin', origin);`),
    handler(`res.header('Access-Control-Allow-Origin', req.headers.origin || '*'); ${CREDENTIALS}`),
  ],
  clean: [
    'cors({ origin: true });',
    'cors({ origin: allowed, credentials: true });',
    'cors({ origin: false, credentials: true });',
    'cors({ origin: (origin, callback) => callback(null, allowed.has(origin)), credentials: true });',
    handler("res.setHeader('Access-Control-Allow-Origin', req.headers.origin);"),
    handler(`res.setHeader('Access-Control-Allow-Origin', 'https://shop.example'); ${CREDENTIALS}`),
    handler(`res.setHeader('Access-Control-Allow-Origin', config.origin); ${CREDENTIALS}`),
    handler(
      `if (ALLOWED_ORIGINS.includes(req.headers.origin)) { res.setHeader('Access-Control-Allow-Origin', req.headers.origin); ${CREDENTIALS} }`,
    ),
    {
      path: 'test/cors.test.js',
      code: handler(`res.setHeader('Access-Control-Allow-Origin', req.headers.origin); ${CREDENTIALS}`),
    },
  ],
};
