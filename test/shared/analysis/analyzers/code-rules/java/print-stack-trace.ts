import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { try { g(); } catch (E e) { e.printStackTrace(); } } }',
      covers: ['e.printStackTrace()'],
    },
    'class A { Runnable r = () -> { try { g(); } catch (E e) { e.printStackTrace(); } }; }',
  ],
  clean: [
    'class A { void f() { try { g(); } catch (E e) { e.printStackTrace(writer); } } }',
    'class A { public static void main(String[] args) { try { g(); } catch (E e) { e.printStackTrace(); } } }',
    {
      code: 'class A { void f() { try { g(); } catch (E e) { e.printStackTrace(); } } }',
      path: 'src/test/java/ATest.java',
    },
  ],
};
