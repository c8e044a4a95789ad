import { describeTwins } from '../../../../support/describe-twins';

describeTwins('classes', {
  javascript: {
    'a method that is overridden': {
      flagged: `class A { get(x) { return 'a'; } } class B extends A { get(x) { return x; } } sink(new B().get(source()));`,
      clean: `class A { get(x) { return x; } } class B extends A { get(x) { return 'a'; } } sink(new B().get(source()));`,
    },
    'a method that is inherited': {
      flagged: `class A { get(x) { return x; } } class B extends A {} sink(new B().get(source()));`,
      clean: `class A { get(x) { return 'a'; } } class B extends A {} sink(new B().get(source()));`,
    },
    'what a constructor hands up': {
      flagged: `class A { constructor(v) { this.v = v; } } class B extends A { constructor(a, b) { super(b); } } sink(new B('x', source()).v);`,
      clean: `class A { constructor(v) { this.v = v; } } class B extends A { constructor(a, b) { super(a); } } sink(new B('x', source()).v);`,
    },
    'super in a method': {
      flagged: `class A { get(x) { return x; } } class B extends A { get(x) { return super.get(x); } } sink(new B().get(source()));`,
      clean: `class A { get(x) { return x; } } class B extends A { get(x) { return super.get('a'); } } sink(new B().get(source()));`,
    },
    'a template method': {
      flagged: `class A { run() { sink(this.value()); } value() { return 'a'; } } class B extends A { value() { return source(); } } new B().run();`,
      clean: `class A { run() { sink(this.value()); } value() { return source(); } } class B extends A { value() { return 'a'; } } new B().run();`,
    },
    'a class inside a function': {
      flagged: `function make(v) { return new (class { get() { return v; } })(); } sink(make(source()).get());`,
      clean: `function make(v) { return new (class { get() { return 'a'; } })(); } sink(make(source()).get());`,
    },
    'fields with values': {
      flagged: `class A { v = source(); w = 'x'; } sink(new A().v);`,
      clean: `class A { v = source(); w = 'x'; } sink(new A().w);`,
    },
    'a static field that sees a variable of the function around': {
      flagged: `function make(v) { class A { static w = v; } return A; } export function run() { sink(make(source()).w); }`,
      clean: `function make(v) { class A { static w = v; } return A; } export function run() { make(source()); sink(make('a').w); }`,
    },
    'a static block that sees a variable of the function around': {
      flagged: `function make(v) { class A { static x; static { this.x = v; } } return A; } export function run() { sink(make(source()).x); }`,
      clean: `function make(v) { class A { static x; static { this.y = v; } } return A; } export function run() { sink(make(source()).x); }`,
    },
    'this of a function that a library calls': {
      flagged: `function keep() { this.v = source(); } keep(); function show() { sink(this.v); } show();`,
      clean: `const list = require('some-list'); function keep() { this.v = source(); } keep(); list.each(function () { sink(this.v); });`,
    },
    'static methods': {
      flagged: `class A { static of(v) { const a = new A(); a.v = v; return a; } } sink(A.of(source()).v);`,
      clean: `class A { static of(v) { const a = new A(); a.w = v; a.v = 'x'; return a; } } sink(A.of(source()).v);`,
    },
  },
  python: {
    'a method that is overridden': {
      flagged: `
        class A:
            def get(self, x):
                return 'a'
        class B(A):
            def get(self, x):
                return x
        sink(B().get(source()))`,
      clean: `
        class A:
            def get(self, x):
                return x
        class B(A):
            def get(self, x):
                return 'a'
        sink(B().get(source()))`,
    },
    super: {
      flagged: `
        class A:
            def __init__(self, v):
                self.v = v
        class B(A):
            def __init__(self, a, b):
                super().__init__(b)
        sink(B('x', source()).v)`,
      clean: `
        class A:
            def __init__(self, v):
                self.v = v
        class B(A):
            def __init__(self, a, b):
                super().__init__(a)
        sink(B('x', source()).v)`,
    },
    'several bases': {
      flagged: `
        class A:
            def get(self):
                return source()
        class B:
            def get(self):
                return 'b'
        class C(A, B): pass
        sink(C().get())`,
      clean: `
        class A:
            def get(self):
                return source()
        class B:
            def get(self):
                return 'b'
        class C(B, A): pass
        sink(C().get())`,
    },
    'a template method': {
      flagged: `
        class A:
            def run(self):
                sink(self.value())
        class B(A):
            def value(self):
                return source()
        B().run()`,
      clean: `
        class A:
            def run(self):
                sink(self.value())
            def value(self):
                return source()
        class B(A):
            def value(self):
                return 'a'
        B().run()`,
    },
    'static and class methods': {
      flagged: `
        class A:
            @staticmethod
            def pick(a, b):
                return b
            @classmethod
            def of(cls, v):
                made = cls()
                made.v = v
                return made
        sink(A.of(A.pick('x', source())).v)`,
      clean: `
        class A:
            @staticmethod
            def pick(a, b):
                return b
            @classmethod
            def of(cls, v):
                made = cls()
                made.v = v
                return made
        sink(A.of(A.pick(source(), 'x')).v)`,
    },
    'a class inside another': {
      flagged: `
        class Outer:
            class Inner:
                def get(self, x):
                    return x
        sink(Outer.Inner().get(source()))`,
      clean: `
        class Outer:
            class Inner:
                def get(self, x):
                    return 'a'
        sink(Outer.Inner().get(source()))`,
    },
    'objects that are called': {
      flagged: `
        class F:
            def __call__(self, x):
                return x
        sink(F()(source()))`,
      clean: `
        class F:
            def __call__(self, x):
                return 'a'
        sink(F()(source()))`,
    },
    'data classes': {
      flagged: `
        from dataclasses import dataclass
        @dataclass
        class Pair:
            a: str
            b: str = 'x'
        sink(Pair('y', source()).b)`,
      clean: `
        from dataclasses import dataclass
        @dataclass
        class Pair:
            a: str
            b: str = 'x'
        sink(Pair(source()).b)`,
    },
    'what a context gives': {
      flagged: `
        class Open:
            def __enter__(self):
                return source()
            def __exit__(self, *rest): pass
        with Open() as x:
            sink(x)`,
      clean: `
        class Open:
            def __enter__(self):
                return 'a'
            def __exit__(self, *rest): pass
        with Open() as x:
            sink(x)`,
    },
  },
  java: {
    'a type parameter, which is no class of its name': {
      flagged: `class T { String get() { return source(); } } class Main { void run(T t) { sink(t.get()); } }`,
      clean: `class T { String get() { return source(); } } class Main { <T> void run(T t) { sink(t.get()); } }`,
    },
    'a type parameter that must be of a class': {
      flagged: `class Shape { String get() { return source(); } } class Main<S extends Shape> { void run(S s) { sink(s.get()); } }`,
      clean: `class Shape { String get() { return source(); } } class Main<S extends S> { void run(S s) { sink(s.get()); } }`,
    },
    'a method that is overridden': {
      flagged: `class A { String get(String x) { return "a"; } } class B extends A { @Override String get(String x) { return x; } } class Main { void run() { A a = new B(); sink(a.get(source())); } }`,
      clean: `class A { String get(String x) { return x; } } class B extends A { @Override String get(String x) { return "a"; } } class Main { void run() { A a = new B(); sink(a.get(source())); } }`,
    },
    super: {
      flagged: `class A { String v; A(String v) { this.v = v; } } class B extends A { B(String a, String b) { super(b); } } class Main { void run() { sink(new B("x", source()).v); } }`,
      clean: `class A { String v; A(String v) { this.v = v; } } class B extends A { B(String a, String b) { super(a); } } class Main { void run() { sink(new B("x", source()).v); } }`,
    },
    'an interface': {
      flagged: `interface Get { String get(String x); } class Same implements Get { public String get(String x) { return x; } } class Main { void run() { Get g = new Same(); sink(g.get(source())); } }`,
      clean: `interface Get { String get(String x); } class Same implements Get { public String get(String x) { return x; } } class Fixed implements Get { public String get(String x) { return "a"; } } class Main { void run() { Get g = new Fixed(); sink(g.get(source())); } }`,
    },
    'an interface that nobody gave': {
      flagged: `interface Get { String get(String x); } class Same implements Get { public String get(String x) { return x; } } class Main { void run(Get g) { sink(g.get(source())); } }`,
      clean: `interface Get { String get(String x); } class Fixed implements Get { public String get(String x) { return "a"; } } class Main { void run(Get g) { sink(g.get(source())); } }`,
    },
    'methods an interface brings': {
      flagged: `interface Get { default String get(String x) { return x; } } class A implements Get {} class Main { void run() { sink(new A().get(source())); } }`,
      clean: `interface Get { default String get(String x) { return x; } } class A implements Get { public String get(String x) { return "a"; } } class Main { void run() { sink(new A().get(source())); } }`,
    },
    'abstract classes': {
      flagged: `abstract class A { void run() { sink(value()); } abstract String value(); } class B extends A { String value() { return Main.in(); } } class Main { static String in() { return source(); } void go() { new B().run(); } }`,
      clean: `abstract class A { void run() { sink(value()); } abstract String value(); } class B extends A { String value() { return "a"; } } class Main { static String in() { return source(); } void go() { new B().run(); } }`,
    },
    'an inner class': {
      flagged: `class Main { String v = "x"; class Inner { String get() { return v; } } void run() { v = source(); sink(new Inner().get()); } }`,
      clean: `class Main { String v = "x", w; class Inner { String get() { return v; } } void run() { w = source(); sink(new Inner().get()); } }`,
    },
    'a nested class': {
      flagged: `class Main { static class Nested { String get(String x) { return x; } } void run() { sink(new Nested().get(source())); } }`,
      clean: `class Main { static class Nested { String get(String x) { return "a"; } } void run() { sink(new Nested().get(source())); } }`,
    },
    'an anonymous class': {
      flagged: `interface Get { String get(); } class Main { void run() { final String x = source(); Get g = new Get() { public String get() { return x; } }; sink(g.get()); } }`,
      clean: `interface Get { String get(); } class Main { void run() { final String x = source(); Get g = new Get() { public String get() { return "a"; } }; sink(g.get()); } }`,
    },
    'a local class': {
      flagged: `class Main { void run() { String x = source(); class Local { String get() { return x; } } sink(new Local().get()); } }`,
      clean: `class Main { void run() { String x = source(); String y = "a"; class Local { String get() { return y; } } sink(new Local().get()); } }`,
    },
    'fields that are hidden': {
      flagged: `class A { String v = "x"; String get() { return v; } } class B extends A { void set(String s) { v = s; } } class Main { void run() { B b = new B(); b.set(source()); sink(b.get()); } }`,
      clean: `class A { String v = "x"; String get() { return v; } } class B extends A { String w; void set(String s) { w = s; } } class Main { void run() { B b = new B(); b.set(source()); sink(b.get()); } }`,
    },
  },
});
