import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(String s) { Runtime.getRuntime().exec("ls " + s); } }', covers: ['"ls " + s'] },
    'class A { void f(String s) { new ProcessBuilder("/bin/sh", "-c", "ls " + s).start(); } }',
    'class A { void f(String s) { rt.exec(new String[] {"cmd.exe", "/c", "dir " + s}); } }',
  ],
  clean: [
    'class A { void f(String s) { new ProcessBuilder("ls", "-l", s).start(); } }',
    'class A { void f() { Runtime.getRuntime().exec("ls " + FOLDER); } }',
    'class A { void f(String s) { Runtime.getRuntime().exec(new String[] {"ls", s}); pool.exec("a" + s); } }',
  ],
};
