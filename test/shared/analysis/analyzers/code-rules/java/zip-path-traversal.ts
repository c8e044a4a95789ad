import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f(Path d, ZipEntry e) { Files.copy(in, d.resolve(e.getName())); } }',
      covers: ['d.resolve(e.getName())'],
    },
    'class A { void f(File d) { ZipEntry e = zip.getNextEntry(); new File(d, e.getName()).mkdirs(); } }',
  ],
  clean: [
    'class A { void f(Path d, ZipEntry e) { Path p = d.resolve(e.getName()); checkDirectoryTraversal(d, p); Files.copy(in, p); } }',
    'class A { void f(Path d, ZipEntry e) { Path p = d.resolve(e.getName()).normalize(); if (!p.startsWith(d)) throw x; } }',
    'class A { void f(File d, User e) { new File(d, e.getName()); } }',
    'class A { void f(ZipEntry e) { map.get(e.getSize()); log(e.getName()); } }',
  ],
};
