import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "encoding/json"; func f(b []byte) { var m map[string]int; json.Unmarshal(b, m) }',
      covers: ['m'],
      fixed: 'package a; import "encoding/json"; func f(b []byte) { var m map[string]int; json.Unmarshal(b, &m) }',
    },
    'package a; import "encoding/xml"; func f(b []byte) error { v := Order{}; return xml.Unmarshal(b, v) }',
  ],
  clean: [
    'package a; import "encoding/json"; func f(b []byte) { var m Order; json.Unmarshal(b, &m) }',
    'package a; import "encoding/json"; func f(b []byte, v any) { json.Unmarshal(b, v) }',
    'package a; import "encoding/json"; func f(b []byte) { v := &Order{}; json.Unmarshal(b, v); w := new(Order); json.Unmarshal(b, w) }',
    'package a; import "encoding/json"; func f(b []byte) { var v Target; v = &Order{}; json.Unmarshal(b, v) }',
  ],
};
