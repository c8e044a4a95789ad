import { describeTwins } from '../../../../support/describe-twins';

describeTwins('fields and aliases', {
  javascript: {
    'fields of one object': {
      flagged: `const o = { a: source(), b: 'x' }; sink(o.a);`,
      clean: `const o = { a: source(), b: 'x' }; sink(o.b);`,
    },
    'two objects of one class': {
      flagged: `class Box { set(v) { this.v = v; } get() { return this.v; } } const a = new Box(), b = new Box(); a.set(source()); b.set('x'); sink(a.get());`,
      clean: `class Box { set(v) { this.v = v; } get() { return this.v; } } const a = new Box(), b = new Box(); a.set(source()); b.set('x'); sink(b.get());`,
    },
    'another name for an object': {
      flagged: `const a = { v: 'x' }; const b = a; b.v = source(); sink(a.v);`,
      clean: `const a = { v: 'x' }; const b = { ...a }; b.v = source(); sink(a.v);`,
    },
    'an object inside another': {
      flagged: `const inner = {}; const outer = { inner }; inner.v = source(); sink(outer.inner.v);`,
      clean: `let inner = {}; const outer = { inner }; inner = { v: source() }; sink(outer.inner.v);`,
    },
    'what a function does to its argument': {
      flagged: `function fill(o) { o.v = source(); } const o = { v: 'x' }; fill(o); sink(o.v);`,
      clean: `function fill(o) { o = { v: source() }; } const o = { v: 'x' }; fill(o); sink(o.v);`,
    },
    'what is written over': {
      flagged: `const o = { v: 'x' }; o.v = source(); sink(o.v);`,
      clean: `const o = { v: source() }; o.v = 'x'; sink(o.v);`,
    },
    'a static field': {
      flagged: `class Config { static value = 'x'; } Config.value = source(); sink(Config.value);`,
      clean: `class Config { static value = 'x'; static other = 'y'; } Config.value = source(); sink(Config.other);`,
    },
    'a variable of the module': {
      flagged: `let shared = 'x'; function set() { shared = source(); } function get() { sink(shared); } set(); get();`,
      clean: `let shared = 'x'; function set() { const shared = source(); } function get() { sink(shared); } set(); get();`,
    },
    'a private field': {
      flagged: `class Box { #v; constructor(v) { this.#v = v; } get v() { return this.#v; } } sink(new Box(source()).v);`,
      clean: `class Box { #v; constructor(v) { this.#v = 'x'; this.w = v; } get v() { return this.#v; } } sink(new Box(source()).v);`,
    },
    'getters and setters': {
      flagged: `const o = { set v(x) { this.w = x; }, get v() { return this.w; } }; o.v = source(); sink(o.v);`,
      clean: `const o = { set v(x) { this.w = 'safe'; }, get v() { return this.w; } }; o.v = source(); sink(o.v);`,
    },
    'an object that holds itself': {
      flagged: `const o = { v: source() }; o.self = o; sink(o.self.self.v);`,
      clean: `const o = { v: source(), w: 'x' }; o.self = o; sink(o.self.self.w);`,
    },
    'Object.assign': {
      flagged: `const o = Object.assign({ a: 'x' }, { a: source() }); sink(o.a);`,
      clean: `const o = Object.assign({ a: source() }, { a: 'x' }); sink(o.a);`,
    },
  },
  python: {
    'two objects of one class': {
      flagged: `
        class Box:
            def __init__(self, v):
                self.v = v
        a, b = Box(source()), Box('x')
        sink(a.v)`,
      clean: `
        class Box:
            def __init__(self, v):
                self.v = v
        a, b = Box(source()), Box('x')
        sink(b.v)`,
    },
    'another name for an object': {
      flagged: `
        a = {'v': 'x'}
        b = a
        b['v'] = source()
        sink(a['v'])`,
      clean: `
        a = {'v': 'x'}
        b = dict(a)
        b['v'] = source()
        sink(a['v'])`,
    },
    'what a function does to its argument': {
      flagged: `
        def fill(values):
            values.append(source())
        a = []
        fill(a)
        sink(a[0])`,
      clean: `
        def fill(values):
            values = [source()]
        a = ['x']
        fill(a)
        sink(a[0])`,
    },
    'a field of the class': {
      flagged: `
        class Config:
            value = 'x'
        Config.value = source()
        sink(Config.value)`,
      clean: `
        class Config:
            value = 'x'
            other = 'y'
        Config.value = source()
        sink(Config.other)`,
    },
    'a global variable': {
      flagged: `
        shared = 'x'
        def change():
            global shared
            shared = source()
        change()
        sink(shared)`,
      clean: `
        shared = 'x'
        def change():
            shared = source()
        change()
        sink(shared)`,
    },
    properties: {
      flagged: `
        class Box:
            def __init__(self, v):
                self._v = v
            @property
            def v(self):
                return self._v
        sink(Box(source()).v)`,
      clean: `
        class Box:
            def __init__(self, v):
                self._v = v
            @property
            def v(self):
                return 'x'
        sink(Box(source()).v)`,
    },
    'attributes by name': {
      flagged: `
        class Box: pass
        b = Box()
        setattr(b, 'a', source())
        sink(getattr(b, 'a'))`,
      clean: `
        class Box: pass
        b = Box()
        b.b = 'x'
        setattr(b, 'a', source())
        sink(getattr(b, 'b'))`,
    },
    'an object that holds itself': {
      flagged: `
        d = {'v': source()}
        d['self'] = d
        sink(d['self']['self']['v'])`,
      clean: `
        d = {'v': source(), 'w': 'x'}
        d['self'] = d
        sink(d['self']['self']['w'])`,
    },
  },
  java: {
    'two objects of one class': {
      flagged: `class Main { static class Box { String v; void set(String v) { this.v = v; } String get() { return v; } } void run() { Box a = new Box(), b = new Box(); a.set(source()); b.set("x"); sink(a.get()); } }`,
      clean: `class Main { static class Box { String v; void set(String v) { this.v = v; } String get() { return v; } } void run() { Box a = new Box(), b = new Box(); a.set(source()); b.set("x"); sink(b.get()); } }`,
    },
    'another name for an object': {
      flagged: `class Box { String v = "x"; } class Main { void run() { Box a = new Box(); Box b = a; b.v = source(); sink(a.v); } }`,
      clean: `class Box { String v = "x"; } class Main { void run() { Box a = new Box(); Box b = new Box(); b.v = source(); sink(a.v); } }`,
    },
    'a field of a field': {
      flagged: `class A { B b = new B(); } class B { String v = "x", w = "y"; } class Main { void run() { A a = new A(); a.b.v = source(); sink(a.b.v); } }`,
      clean: `class A { B b = new B(); } class B { String v = "x", w = "y"; } class Main { void run() { A a = new A(); a.b.v = source(); sink(a.b.w); } }`,
    },
    'what a method does to its argument': {
      flagged: `class Main { void fill(StringBuilder b) { b.append(source()); } void run() { StringBuilder b = new StringBuilder(); fill(b); sink(b.toString()); } }`,
      clean: `class Main { void fill(StringBuilder b) { b = new StringBuilder(source()); } void run() { StringBuilder b = new StringBuilder(); fill(b); sink(b.toString()); } }`,
    },
    'a static field': {
      flagged: `class Holder { static String value = "x"; static String other = "y"; } class Main { void run() { Holder.value = source(); sink(Holder.value); } }`,
      clean: `class Holder { static String value = "x"; static String other = "y"; } class Main { void run() { Holder.value = source(); sink(Holder.other); } }`,
    },
    'what stands under a static block': {
      flagged: `class Main { static String v; static { v = "a"; } void run() { v = source(); sink(v); } }`,
      clean: `class Main { static String v; static { v = "a"; } void run() { source(); sink(v); } }`,
    },
    records: {
      flagged: `record Pair(String a, String b) {} class Main { void run() { sink(new Pair(source(), "x").a()); } }`,
      clean: `record Pair(String a, String b) {} class Main { void run() { sink(new Pair(source(), "x").b()); } }`,
    },
    enums: {
      flagged: `enum Mode { ON("x"), OFF("y"); final String v; Mode(String v) { this.v = v; } } class Main { void run() { sink(Mode.ON.v.equals("x") ? source() : "a"); } }`,
      clean: `enum Mode { ON("x"), OFF("y"); final String v; Mode(String v) { this.v = v; } } class Main { void run() { sink(Mode.OFF.v.equals("x") ? source() : "a"); } }`,
    },
    'an object that holds itself': {
      flagged: `class Node { Node next; String v, w = "x"; } class Main { void run() { Node n = new Node(); n.next = n; n.v = source(); sink(n.next.next.v); } }`,
      clean: `class Node { Node next; String v, w = "x"; } class Main { void run() { Node n = new Node(); n.next = n; n.v = source(); sink(n.next.next.w); } }`,
    },
  },
});
