import { describeTwins } from '../../../../support/describe-twins';

describeTwins('functions as values', {
  javascript: {
    'captured variables': {
      flagged: `let x = 'a'; const show = () => sink(x); x = source(); show();`,
      clean: `let x = source(); const show = () => sink(x); x = 'a'; show();`,
    },
    'a function that makes functions': {
      flagged: `const always = (v) => () => v; const a = always(source()), b = always('x'); sink(a());`,
      clean: `const always = (v) => () => v; const a = always(source()), b = always('x'); sink(b());`,
    },
    'a callback of its own': {
      flagged: `function twice(f, x) { return f(f(x)); } sink(twice((v) => v + 'a', source()));`,
      clean: `function twice(f, x) { return f(f(x)); } sink(twice((v) => 'a', source()));`,
    },
    'a callback with an argument that nobody gives': {
      flagged: `Promise.resolve(source()).then((x, show = (y) => y) => sink(show(x)));`,
      clean: `Promise.resolve(source()).then((x, show = (y) => 'a') => sink(show(x)));`,
    },
    'map, filter and reduce': {
      flagged: `sink(['a', source()].map((x) => x + '!').filter((x) => x)[1]);`,
      clean: `sink(['a', source()].map((x) => 'b')[1]); sink([source()].reduce((sum, x) => sum + 1, 0));`,
    },
    forEach: {
      flagged: `[source()].forEach((x) => sink(x));`,
      clean: `[source()].forEach((x, index) => sink(index));`,
    },
    'the first that fits': {
      flagged: `sink(['a', source()].find((x) => x !== 'a'));`,
      clean: `sink(['a', source()].find((x) => x === 'a'));`,
    },
    'functions in an object': {
      flagged: `const by = { a: (x) => x, b: (x) => 'b' }; sink(by['a'](source()));`,
      clean: `const by = { a: (x) => x, b: (x) => 'b' }; sink(by['b'](source()));`,
    },
    'functions handed on': {
      flagged: `const compose = (f, g) => (x) => g(f(x)); sink(compose((x) => x, (y) => y)(source()));`,
      clean: `const compose = (f, g) => (x) => g(f(x)); sink(compose((x) => x, (y) => 'a')(source()));`,
    },
    'what runs at once': {
      flagged: `const m = (function () { let v; return { set: (x) => { v = x; }, get: () => v }; })(); m.set(source()); sink(m.get());`,
      clean: `const m = (function () { let v = 'a', w; return { set: (x) => { w = x; }, get: () => v }; })(); m.set(source()); sink(m.get());`,
    },
    decorators: {
      flagged: `function log(target, key, d) { return d; } class A { @log get(x) { return x; } } sink(new A().get(source()));`,
      clean: `function log(target, key, d) { return d; } class A { @log get(x) { return 'a'; } } sink(new A().get(source()));`,
    },
    generators: {
      flagged: `function* all() { yield source(); } for (const x of all()) sink(x);`,
      clean: `function* all() { yield 'a'; } source(); for (const x of all()) sink(x);`,
    },
    'tagged templates': {
      flagged: 'function tag(parts, value) { return value; } sink(tag`a${source()}b`);',
      clean: 'function tag(parts, value) { return parts[0]; } sink(tag`a${source()}b`);',
    },
  },
  python: {
    'captured variables': {
      flagged: `
        def outer():
            x = 'a'
            def show():
                sink(x)
            x = source()
            show()
        outer()`,
      clean: `
        def outer():
            x = source()
            def show():
                sink(x)
            x = 'a'
            show()
        outer()`,
    },
    nonlocal: {
      flagged: `
        def outer():
            x = 'a'
            def change():
                nonlocal x
                x = source()
            change()
            sink(x)
        outer()`,
      clean: `
        def outer():
            x = 'a'
            def change():
                x = source()
            change()
            sink(x)
        outer()`,
    },
    'a function that makes functions': {
      flagged: `
        def always(v):
            return lambda: v
        a, b = always(source()), always('x')
        sink(a())`,
      clean: `
        def always(v):
            return lambda: v
        a, b = always(source()), always('x')
        sink(b())`,
    },
    'map and filter': {
      flagged: `sink(list(map(lambda x: x + '!', ['a', source()]))[1])`,
      clean: `sink(list(map(lambda x: 'b', ['a', source()]))[1])`,
    },
    'functions in a dictionary': {
      flagged: `
        by = {'a': lambda x: x, 'b': lambda x: 'b'}
        sink(by['a'](source()))`,
      clean: `
        by = {'a': lambda x: x, 'b': lambda x: 'b'}
        sink(by['b'](source()))`,
    },
    decorators: {
      flagged: `
        def logged(f):
            def inner(*args):
                return f(*args)
            return inner
        @logged
        def same(x):
            return x
        sink(same(source()))`,
      clean: `
        def fixed(f):
            def inner(*args):
                return 'a'
            return inner
        @fixed
        def same(x):
            return x
        sink(same(source()))`,
    },
    'decorators with arguments': {
      flagged: `
        def times(n):
            def wrap(f):
                def inner(x):
                    return f(x) * n
                return inner
            return wrap
        @times(2)
        def same(x):
            return x
        sink(same(source()))`,
      clean: `
        def replaced(by):
            def wrap(f):
                def inner(x):
                    return by
                return inner
            return wrap
        @replaced('a')
        def same(x):
            return x
        sink(same(source()))`,
    },
    generators: {
      flagged: `
        def all():
            yield source()
        for x in all():
            sink(x)`,
      clean: `
        def all():
            yield 'a'
        source()
        for x in all():
            sink(x)`,
    },
    'yield from': {
      flagged: `
        def inner():
            yield source()
        def outer():
            yield from inner()
        for x in outer():
            sink(x)`,
      clean: `
        def inner():
            yield 'a'
            source()
        def outer():
            yield from inner()
        for x in outer():
            sink(x)`,
    },
    'partial application': {
      flagged: `
        from functools import partial
        def pick(a, b):
            return a
        sink(partial(pick, source())('x'))`,
      clean: `
        from functools import partial
        def pick(a, b):
            return a
        sink(partial(pick, 'x')(source()))`,
    },
  },
  java: {
    'a lambda': {
      flagged: `Function<String, String> f = x -> x; sink(f.apply(source()));`,
      clean: `Function<String, String> f = x -> "a"; sink(f.apply(source()));`,
    },
    'captured variables': {
      flagged: `String x = source(); Supplier<String> s = () -> x; sink(s.get());`,
      clean: `String x = source(); String y = "a"; Supplier<String> s = () -> y; sink(s.get());`,
    },
    'a method as a value': {
      flagged: `class Main { static String same(String x) { return x; } void run() { java.util.function.Function<String, String> f = Main::same; sink(f.apply(source())); } }`,
      clean: `class Main { static String same(String x) { return "a"; } void run() { java.util.function.Function<String, String> f = Main::same; sink(f.apply(source())); } }`,
    },
    streams: {
      flagged: `sink(Stream.of("a", source()).map(x -> x + "!").collect(Collectors.toList()).get(1));`,
      clean: `sink(Stream.of("a", source()).map(x -> "b").collect(Collectors.toList()).get(1));`,
    },
    forEach: {
      flagged: `List.of(source()).forEach(x -> sink(x));`,
      clean: `List.of(source()).forEach(x -> sink("a"));`,
    },
    'a callback of its own': {
      flagged: `class Main { interface Then { void run(String x); } void later(Then t) { t.run(source()); } void run() { later(x -> sink(x)); } }`,
      clean: `class Main { interface Then { void run(String x); } void later(Then t) { t.run("a"); source(); } void run() { later(x -> sink(x)); } }`,
    },
    'optional values': {
      flagged: `sink(Optional.of(source()).map(x -> x.trim()).orElse("a"));`,
      clean: `sink(Optional.of(source()).map(x -> "b").orElse("a"));`,
    },
    'functions put together': {
      flagged: `Function<String, String> f = x -> x; sink(f.andThen(y -> y + "!").apply(source()));`,
      clean: `Function<String, String> f = x -> x; sink(f.andThen(y -> "a").apply(source()));`,
    },
  },
});
