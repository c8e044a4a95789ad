import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });',
    "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
    "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;",
  ],
  clean: [
    "https.get({ hostname: 'localhost', rejectUnauthorized: false });",
    "if (config['allow-self-signed']) { options.tls = { rejectUnauthorized: false }; }",

    'https.get(url, { rejectUnauthorized: true });',
    "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';",
    { code: 'f({ rejectUnauthorized: false });', path: 'test/a.js' },
  ],
};
