import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "httpx.post(request.json['hook'], json={})",
    "urlopen(request.GET.get('u'))",
    "requests.request('GET', request.form['url'])",
  ],
  clean: [
    "requests.get('https://a.example')",
    'requests.get(url)',
    'requests.get(f\'https://a.example/{request.args["id"]}\')',
  ],
};
