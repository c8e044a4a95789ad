import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void F() { var s = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto }; } }',
      covers: ['TypeNameHandling = TypeNameHandling.Auto'],
    },
    'class A { void F() { settings.TypeNameHandling = Newtonsoft.Json.TypeNameHandling.All; } }',
  ],
  clean: [
    'class A { void F() { settings.TypeNameHandling = TypeNameHandling.None; } }',
    'class A { void F() { var s = new S { TypeNameHandling = TypeNameHandling.Auto, SerializationBinder = new Known() }; } }',
    'class A { void F() { settings.TypeNameHandling = value; } }',
  ],
};
