import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "jwt.verify(token, 'shhhhh-secret', done);",
    "app.use(session({ resave: false, secret: 'keyboard cat' }));",
  ],
  clean: ['jwt.sign(payload, process.env.KEY);', 'session({ secret: config.secret });', "jwt.sign(a, '');"],
};
