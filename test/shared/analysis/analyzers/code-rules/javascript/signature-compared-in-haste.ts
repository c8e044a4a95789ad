import type { RuleSamples } from '../../../../../support/rule-samples';

const MADE = "const expected = crypto.createHmac('sha256', key).update(body).digest('hex');";
const handler = (lines: string): string => `app.post('/hook', (req, res) => { ${lines} });`;

export const samples: RuleSamples = {
  flagged: [
    {
      code: handler(`${MADE} if (req.headers['x-signature'] !== expected) return res.sendStatus(401); next();`),
      covers: ["req.headers['x-signature'] !== expected"],
    },
    handler(`${MADE} return expected == given ? accept() : refuse();`),
    "function check(a) { return a === createHmac('sha1', key).update(b).digest('hex'); }",
    "function check(a) { return a === 'sha256=' + crypto.createHmac('sha256', key).update(b).digest('hex'); }",
    "function check(a) { const own = `sha256=${crypto.createHmac('sha256', key).update(b).digest('hex')}`; return own === a; }",
    handler(`${MADE} if (given !== \`sha256=\${expected}\`) refuse();`),
    handler(`${MADE} if (given !== 'sha256=' + expected) refuse();`),
  ],
  clean: [
    handler(`${MADE} if (expected === '') refuse();`),
    handler(`${MADE} if (crypto.timingSafeEqual(Buffer.from(given), Buffer.from(expected))) accept();`),
    handler(`${MADE} if (expected.length !== given.length || !timingSafeEqual(expected, given)) refuse();`),
    handler(`${MADE} if (expected === undefined) refuse(); send(expected);`),
    handler("const etag = crypto.createHash('sha256').update(body).digest('hex'); if (etag === given) unchanged();"),
    handler(`${MADE} send(expected);`),
    { path: 'test/hook.test.js', code: handler(`${MADE} if (given === expected) accept();`) },
  ],
};
