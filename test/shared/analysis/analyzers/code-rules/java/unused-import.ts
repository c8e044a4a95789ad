import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a;\n\nimport java.util.List;\nimport static b.C.d; // why\nimport java.util.Set;\n\nclass A { Set<String> e; }\n',
      covers: ['import java.util.List;', 'import static b.C.d;'],
      fixed: 'package a;\n\n // why\nimport java.util.Set;\n\nclass A { Set<String> e; }\n',
    },
  ],
  clean: [
    'import java.util.*;\nimport static b.C.*;\nclass A { }',
    'import b.C;\n/** Like {@link C}. */\nclass A { }',
    'import b.C.D;\nimport static b.E.f;\nclass A { D g() { return f(); } }',
    'import b.Größe;\nclass A { Größe g; }',
    'import b.C;\n/*\nimport this\n*/\nclass A { C c; }',
    'import b.Marker;\n@Marker class A { }',
    'import module java.base;\nclass A { List<String> b; }',
  ],
};
