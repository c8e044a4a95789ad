import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; import "sync"; func f(mu sync.Mutex, n int) {}', covers: ['mu sync.Mutex'] },
    {
      code: 'package a; import "sync"; type S struct { sync.RWMutex; n int }; func (s S) get() int { return s.n }',
      covers: ['s S'],
    },
    'package a; import "sync"; func f() { g(func(wg sync.WaitGroup) {}) }',
    'package a; import "sync"; type S[T any] struct { mu sync.Mutex }; func (s S[T]) get() int { return 1 }',
  ],
  clean: [
    'package a; import "sync"; func f(mu *sync.Mutex, l sync.Locker) {}',
    'package a; import "sync"; type S struct { mu *sync.Mutex }; func (s S) get() int { return 1 }',
    'package a; import "sync"; type S struct { *sync.Mutex }; func (s S) get() int { return 1 }',
    'package a; import "sync"; type S struct { mu sync.Mutex }; func (s *S) get() int { return 1 }; func n() S { return S{} }',
  ],
};
