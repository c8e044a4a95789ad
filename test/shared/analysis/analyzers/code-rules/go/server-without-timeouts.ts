import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'package a; import "net/http"; func f() {\n s := &http.Server{ // #nosec G112\n Addr: addr,\n }\n}',
    {
      code: 'package a; import "net/http"; func main() { log.Fatal(http.ListenAndServeTLS(addr, c, k, nil)) }',
      covers: ['http.ListenAndServeTLS(addr, c, k, nil)'],
    },
    {
      code: 'package a; import "net/http"; func f() { s := &http.Server{Addr: addr, WriteTimeout: 5} }',
      covers: ['http.Server'],
    },
  ],
  clean: [
    'package a; import "net/http"; func f() { s := http.Server{Addr: addr, ReadTimeout: d}; s.ListenAndServe() }',
    'package a; import "net/http"; func f() { s := http.Server{Addr: addr}; s.ReadHeaderTimeout = d }',
    {
      code: 'package a; import "net/http"; func main() { http.ListenAndServe(addr, nil) }',
      path: 'examples/a/main.go',
    },
  ],
};
