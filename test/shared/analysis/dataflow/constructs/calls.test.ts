import { describeTwins } from '../../../../support/describe-twins';

describeTwins('calls in their context', {
  javascript: {
    'one function, two arguments': {
      flagged: `function same(x) { return x; } const a = same(source()); const b = same('x'); sink(a);`,
      clean: `function same(x) { return x; } const a = same(source()); const b = same('x'); sink(b);`,
    },
    'an argument that decides': {
      flagged: `function pick(isOpen) { return isOpen ? source() : 'x'; } sink(pick(true));`,
      clean: `function pick(isOpen) { return isOpen ? source() : 'x'; } sink(pick(false));`,
    },
    'which of the arguments comes back': {
      flagged: `function second(a, b) { return b; } sink(second('x', source()));`,
      clean: `function second(a, b) { return b; } sink(second(source(), 'x'));`,
    },
    'a sink inside': {
      flagged: `function run(cmd, note) { sink(cmd); } run(source(), 'x');`,
      clean: `function run(cmd, note) { sink(cmd); } run('x', source());`,
    },
    'deep chains': {
      flagged: `const f = (x) => g(x), g = (x) => h(x), h = (x) => x; sink(f(source()));`,
      clean: `const f = (x) => g(x), g = (x) => h(x), h = (x) => 'a'; sink(f(source()));`,
    },
    recursion: {
      flagged: `function down(n, x) { return n === 0 ? x : down(n - 1, x); } sink(down(2, source()));`,
      clean: `function down(n, x) { return n === 0 ? 'a' : down(n - 1, x); } sink(down(2, source()));`,
    },
    'default values': {
      flagged: `function f(a = source()) { return a; } sink(f());`,
      clean: `function f(a = source()) { return a; } sink(f('x'));`,
    },
    'all further arguments': {
      flagged: `function f(first, ...rest) { return rest[0]; } sink(f('x', source()));`,
      clean: `function f(first, ...rest) { return rest[0]; } sink(f(source(), 'x'));`,
    },
    'arguments spread': {
      flagged: `function f(a, b) { return b; } sink(f(...['x', source()]));`,
      clean: `function f(a, b) { return b; } sink(f(...[source(), 'x']));`,
    },
    'an object of options': {
      flagged: `function f({ a, b = 'x' }) { return b; } sink(f({ a: 'y', b: source() }));`,
      clean: `function f({ a, b = 'x' }) { return b; } sink(f({ a: source() }));`,
    },
    'arguments by their place': {
      flagged: `function f() { return arguments[1]; } sink(f('x', source()));`,
      clean: `function f() { return arguments[1]; } sink(f(source(), 'x'));`,
    },
    'call, apply and bind': {
      flagged: `function f(a, b) { return this.p + b; } sink(f.call({ p: source() }, 'a', 'b')); `,
      clean: `function f(a, b) { return this.p + b; } sink(f.apply({ p: 'x' }, [source(), 'b'])); sink(f.bind({ p: 'x' }, source())('b'));`,
    },
    'what returns early': {
      flagged: `function f(x) { if (x) return x; return 'a'; } sink(f(source()));`,
      clean: `function f(x) { if (true) return 'a'; return x; } sink(f(source()));`,
    },
  },
  python: {
    'one function, two arguments': {
      flagged: `
        def same(x):
            return x
        a, b = same(source()), same('x')
        sink(a)`,
      clean: `
        def same(x):
            return x
        a, b = same(source()), same('x')
        sink(b)`,
    },
    'an argument that decides': {
      flagged: `
        def pick(is_open):
            return source() if is_open else 'x'
        sink(pick(True))`,
      clean: `
        def pick(is_open):
            return source() if is_open else 'x'
        sink(pick(False))`,
    },
    recursion: {
      flagged: `
        def down(n, x):
            if n == 0:
                return x
            return down(n - 1, x)
        sink(down(2, source()))`,
      clean: `
        def down(n, x):
            if n == 0:
                return 'a'
            return down(n - 1, x)
        sink(down(2, source()))`,
    },
    'default values': {
      flagged: `
        def f(a=source()):
            return a
        sink(f())`,
      clean: `
        def f(a=source()):
            return a
        sink(f('x'))`,
    },
    'arguments by name': {
      flagged: `
        def f(a, b):
            return a
        sink(f(b='x', a=source()))`,
      clean: `
        def f(a, b):
            return a
        sink(f(b=source(), a='x'))`,
    },
    'all further arguments': {
      flagged: `
        def f(*args, **options):
            return args[1] + options['a']
        sink(f('x', 'y', a=source()))`,
      clean: `
        def f(*args, **options):
            return args[1] + options['a']
        sink(f(source(), 'y', a='z', b=source()))`,
    },
    'arguments spread': {
      flagged: `
        def f(a, b):
            return b
        sink(f(*['x', source()]))
        sink(f(**{'a': 'x', 'b': 'y'}))`,
      clean: `
        def f(a, b):
            return b
        sink(f(*[source(), 'x']))
        sink(f(**{'a': source(), 'b': 'y'}))`,
    },
    'several values at once': {
      flagged: `
        def f():
            return 'x', source()
        a, b = f()
        sink(b)`,
      clean: `
        def f():
            return 'x', source()
        a, b = f()
        sink(a)`,
    },
    'what returns early': {
      flagged: `
        def f(x):
            if x:
                return x
            return 'a'
        sink(f(source()))`,
      clean: `
        def f(x):
            if True:
                return 'a'
            return x
        sink(f(source()))`,
    },
  },
  java: {
    'one method, two arguments': {
      flagged: `class Main { String same(String x) { return x; } void run() { String a = same(source()), b = same("x"); sink(a); } }`,
      clean: `class Main { String same(String x) { return x; } void run() { String a = same(source()), b = same("x"); sink(b); } }`,
    },
    'an argument that decides': {
      flagged: `class Main { String pick(boolean isOpen) { return isOpen ? source() : "x"; } void run() { sink(pick(true)); } }`,
      clean: `class Main { String pick(boolean isOpen) { return isOpen ? source() : "x"; } void run() { sink(pick(false)); } }`,
    },
    recursion: {
      flagged: `class Main { String down(int n, String x) { if (n == 0) return x; return down(n - 1, x); } void run() { sink(down(2, source())); } }`,
      clean: `class Main { String down(int n, String x) { if (n == 0) return "a"; return down(n - 1, x); } void run() { sink(down(2, source())); } }`,
    },
    'overloaded methods': {
      flagged: `class Main { String f(String a) { return "x"; } String f(String a, String b) { return b; } void run() { sink(f("y", source())); } }`,
      clean: `class Main { String f(String a) { return "x"; } String f(String a, String b) { return b; } void run() { sink(f(source())); } }`,
    },
    'methods overloaded by type': {
      flagged: `class Main { String f(int a) { return "x"; } String f(String a) { return a; } void run() { sink(f(source())); } }`,
      clean: `class Main { String f(String a) { return a; } String f(int a) { return "x"; } void run() { source(); sink(f(1)); } }`,
    },
    'constructors that call each other': {
      flagged: `class Box { String v; Box() { this(Main.in()); } Box(String v) { this.v = v; } } class Main { static String in() { return source(); } void run() { sink(new Box().v); } }`,
      clean: `class Box { String v; Box() { this("x"); } Box(String v) { this.v = v; } } class Main { static String in() { return source(); } void run() { sink(new Box().v); } }`,
    },
    'all further arguments': {
      flagged: `class Main { String f(String... all) { return all[1]; } void run() { sink(f("x", source())); } }`,
      clean: `class Main { String f(String... all) { return all[1]; } void run() { sink(f(source(), "x")); } }`,
    },
    'a generic method': {
      flagged: `class Main { <T> T same(T x) { return x; } void run() { sink((String) same((Object) source())); } }`,
      clean: `class Main { <T> T same(T x) { return null; } void run() { sink((String) same((Object) source())); } }`,
    },
    'methods of other classes': {
      flagged: `class Helper { static String first(String a, String b) { return a; } } class Main { void run() { sink(Helper.first(source(), "x")); } }`,
      clean: `class Helper { static String first(String a, String b) { return a; } } class Main { void run() { sink(Helper.first("x", source())); } }`,
    },
  },
});
