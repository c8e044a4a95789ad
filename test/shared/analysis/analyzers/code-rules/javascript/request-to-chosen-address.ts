import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'axios.get(req.body.webhook);',
    "axios({ method: 'get', url: req.query.target });",
    'got(ctx.request.body.url);',
  ],
  clean: ["fetch('/api');", 'fetch(`https://api.example/users/${req.params.id}`);', 'axios.post(url, req.body.data);'],
};
