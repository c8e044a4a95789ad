import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'res.redirect(302, req.query.url);',
    'ctx.redirect(ctx.query.next);',
    "response.redirect(request.body['returnTo']);",
  ],
  clean: [
    "res.redirect('/');",
    'res.redirect(safe(req.query.url));',
    'res.redirect(`/users/${req.params.id}`);',
    'res.redirect(next);',
  ],
};
