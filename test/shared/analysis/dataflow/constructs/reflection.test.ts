import { describeTwins } from '../../../../support/describe-twins';

describeTwins('names that are only known when it runs', {
  javascript: {
    'methods by name': {
      flagged: `const o = { a: (x) => x, b: (x) => 'b' }; sink(o['a'](source()));`,
      clean: `const o = { a: (x) => x, b: (x) => 'b' }; sink(o['b'](source()));`,
    },
    Reflect: {
      flagged: `sink(Reflect.get({ a: source(), b: 'x' }, 'a'));`,
      clean: `sink(Reflect.get({ a: source(), b: 'x' }, 'b'));`,
    },
  },
  python: {
    'methods by name': {
      flagged: `
        class A:
            def same(self, x):
                return x
            def fixed(self, x):
                return 'a'
        sink(getattr(A(), 'same')(source()))`,
      clean: `
        class A:
            def same(self, x):
                return x
            def fixed(self, x):
                return 'a'
        sink(getattr(A(), 'fixed')(source()))`,
    },
  },
  java: {
    'a field by its name': {
      flagged: `class Box { String v; String w; } class Main { void run() throws Exception { Box b = new Box(); b.v = source(); java.lang.reflect.Field f = Box.class.getField("v"); sink((String) f.get(b)); } }`,
      clean: `class Box { String v; String w; } class Main { void run() throws Exception { Box b = new Box(); b.v = source(); b.w = "a"; java.lang.reflect.Field f = Box.class.getField("w"); sink((String) f.get(b)); } }`,
    },
    'a field that is set by its name': {
      flagged: `class Box { String v; String w = "a"; } class Main { void run() throws Exception { Box b = new Box(); Box.class.getDeclaredField("v").set(b, source()); sink(b.v); } }`,
      clean: `class Box { String v; String w = "a"; } class Main { void run() throws Exception { Box b = new Box(); Box.class.getDeclaredField("v").set(b, source()); sink(b.w); } }`,
    },
    'a method of a class': {
      flagged: `class Main { public String same(String x) { return x; } public String fixed(String x) { return "a"; } void run() throws Exception { java.lang.reflect.Method m = Main.class.getMethod("same", String.class); sink((String) m.invoke(this, source())); } }`,
      clean: `class Main { public String same(String x) { return x; } public String fixed(String x) { return "a"; } void run() throws Exception { java.lang.reflect.Method m = Main.class.getMethod("fixed", String.class); sink((String) m.invoke(this, source())); } }`,
    },
    'a class by its name': {
      flagged: {
        'a/Text.java': `package a; public class Text { public String get(String x) { return x; } }`,
        'a/Fixed.java': `package a; public class Fixed extends Text { public String get(String x) { return "a"; } }`,
        'a/Main.java': `package a; class Main { void run() throws Exception { Text t = (Text) Class.forName("a.Text").newInstance(); sink(t.get(source())); } }`,
      },
      clean: {
        'a/Text.java': `package a; public class Text { public String get(String x) { return x; } }`,
        'a/Fixed.java': `package a; public class Fixed extends Text { public String get(String x) { return "a"; } }`,
        'a/Main.java': `package a; class Main { void run() throws Exception { Text t = (Text) Class.forName("a.Fixed").getDeclaredConstructor().newInstance(); sink(t.get(source())); } }`,
      },
    },
  },
});
