import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object f(InputStream in) { try (ObjectInputStream o = new ObjectInputStream(in)) { return o.readObject(); } } }',
      covers: ['o.readObject()'],
    },
    'class A { void f() { mapper.enableDefaultTyping(); } }',
    'class A { Object f(InputStream in) { return new XMLDecoder(in).readObject(); } }',
  ],
  clean: [
    'class A { private void readObject(ObjectInputStream in) { x = in.readObject(); } }',
    'class A { Object f(JsonReader r) { return r.readObject(); } }',
    'class A { Object f(ObjectInputStream in) { in.setObjectInputFilter(F); return in.readObject(); } }',
  ],
};
