import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { FileWriter w = new FileWriter("a"); w.write("b"); w.flush(); } }', covers: ['w'] },
    'class A { void f(File x) { var r = new BufferedReader(new FileReader(x)); g(r.readLine()); } }',
  ],
  clean: [
    'class A { void f() { FileWriter w = new FileWriter("a"); try { w.write("b"); } finally { w.close(); } } }',
    'class A { Object f() { FileReader r = new FileReader("a"); return r; } }',
    'class A { void f() { Scanner s = new Scanner(System.in); s.next(); } }',
    'class A { void f() { try (FileReader r = new FileReader("a")) { r.read(); } } }',
    'class A { void f() { Socket s = new Socket(); pool.add(s); } }',
  ],
};
