import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "httpx.post(request.json['hook'], json={})",
    "urlopen(request.GET.get('u'))",
    "requests.request('GET', request.form['url'])",
    "client = httpx.stream('GET', request.args['url'])",
    "requests.get(url=request.args['url'])",
  ],
  clean: [
    "requests.get('https://a.example')",
    'requests.get(url)',
    'httpx.Headers(request.headers)',
    "requests.get('https://a.example', request.args)",
    "requests.post('https://a.example', request.json['a'])",
    "requests.request(request.args['method'], 'https://a.example')",
    'requests.get(f\'https://a.example/{request.args["id"]}\')',
  ],
};
