import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "net/http"; import "io"; func f() { resp, err := http.Get(u); if err != nil { return }; io.ReadAll(resp.Body) }',
      covers: ['http.Get(u)'],
    },
    'package a; import "net/http"; func f() int { resp, err := c.httpClient.Do(r); if resp == nil { return 0 }; return resp.StatusCode }',
  ],
  clean: [
    'package a; import "net/http"; func f() { resp, err := http.Get(u); if err != nil { return }; defer resp.Body.Close() }',
    'package a; import "net/http"; func f() { resp, err := http.Get(u); return resp, err }',
    'package a; import "net/http"; func f() { resp, err := http.Get(u); check(resp); defer close(resp.Body) }',
    'package a; import "net/http"; func f() (resp *http.Response, err error) { resp, err = http.Get(u); return }',
    'package a; func f() { result, err := once.Do(r); use(result.Body) }',
    {
      code: 'package a; import "net/http"; func f() { resp, _ := http.Get(u); use(resp.StatusCode) }',
      path: 'f_test.go',
    },
  ],
};
