import { describeTwins } from '../../../../support/describe-twins';

describeTwins('conditions that guard', {
  javascript: {
    'equal to a constant': {
      flagged: `const x = source(); if (x !== 'a') sink(x);`,
      clean: `const x = source(); if (x === 'a' || x === 'b') sink(x);`,
    },
    'one of a fixed list': {
      flagged: `const x = source(); const all = ['a', 'b']; if (!all.includes(x)) sink(x);`,
      clean: `const x = source(); const all = ['a', 'b']; if (all.includes(x)) sink(x);`,
    },
    'one of a fixed set': {
      flagged: `const x = source(); const all = new Set([source()]); if (all.has(x)) sink(x);`,
      clean: `const x = source(); const all = new Set(['a', 'b']); if (all.has(x)) sink(x);`,
    },
    'a pattern that is anchored': {
      flagged: `const x = source(); if (/[a-z]+/.test(x)) sink(x);`,
      clean: `const x = source(); if (/^[a-z]+$/.test(x)) sink(x);`,
    },
    'what returns before': {
      flagged: `function f(x) { if (x === 'a') return; sink(x); } f(source());`,
      clean: `function f(x) { if (x !== 'a') return; sink(x); } f(source());`,
    },
    typeof: {
      flagged: `const x = source(); if (typeof x === 'string') sink(x);`,
      clean: `const x = source(); if (typeof x === 'number') sink(x);`,
    },
    'typeof, which data is no function by': {
      flagged: `const x = source(); if (typeof x !== 'function') sink(x);`,
      clean: `const x = source(); if (typeof x === 'function') sink(x);`,
    },
    'a guard in a function of its own': {
      flagged: `const isFine = (x) => x.length > 1; const x = source(); if (isFine(x)) sink(x);`,
      clean: `const isFine = (x) => ['a', 'b'].includes(x); const x = source(); if (isFine(x)) sink(x);`,
    },
    'a switch over constants': {
      flagged: `const x = source(); switch (x) { case 'a': break; default: sink(x); }`,
      clean: `const x = source(); switch (x) { case 'a': case 'b': sink(x); break; default: sink('c'); }`,
    },
  },
  python: {
    'equal to a constant': {
      flagged: `
        x = source()
        if x != 'a':
            sink(x)`,
      clean: `
        x = source()
        if x == 'a' or x == 'b':
            sink(x)`,
    },
    'one of a fixed list': {
      flagged: `
        x = source()
        if x not in ('a', 'b'):
            sink(x)`,
      clean: `
        x = source()
        if x in ('a', 'b'):
            sink(x)`,
    },
    'a pattern that is anchored': {
      flagged: `
        import re
        x = source()
        if re.search('[a-z]+', x):
            sink(x)`,
      clean: `
        import re
        x = source()
        if re.fullmatch('[a-z]+', x):
            sink(x)`,
    },
    'what returns before': {
      flagged: `
        def f(x):
            if x in ['a']:
                return
            sink(x)
        f(source())`,
      clean: `
        def f(x):
            if x not in ['a']:
                return
            sink(x)
        f(source())`,
    },
    isinstance: {
      flagged: `
        x = source()
        if isinstance(x, str):
            sink(x)`,
      clean: `
        x = source()
        if isinstance(x, int):
            sink(x)`,
    },
    'only letters and digits': {
      flagged: `
        x = source()
        if not x.isalnum():
            sink(x)`,
      clean: `
        x = source()
        if x.isalnum():
            sink(x)`,
    },
    'a guard in a function of its own': {
      flagged: `
        def is_fine(x):
            return len(x) > 1
        x = source()
        if is_fine(x):
            sink(x)`,
      clean: `
        def is_fine(x):
            return x in ('a', 'b')
        x = source()
        if is_fine(x):
            sink(x)`,
    },
  },
  java: {
    'equal to a constant': {
      flagged: `String x = source(); if (!x.equals("a")) sink(x);`,
      clean: `String x = source(); if ("a".equals(x) || x.equals("b")) sink(x);`,
    },
    'one of a fixed list': {
      flagged: `String x = source(); List<String> all = Arrays.asList("a", "b"); if (!all.contains(x)) sink(x);`,
      clean: `String x = source(); List<String> all = Arrays.asList("a", "b"); if (all.contains(x)) sink(x);`,
    },
    'a pattern': {
      flagged: `String x = source(); if (x.matches(".*")) sink(x);`,
      clean: `String x = source(); if (x.matches("[a-z]+")) sink(x);`,
    },
    'what returns before': {
      flagged: `class Main { void f(String x) { if (x.equals("a")) return; sink(x); } void run() { f(source()); } }`,
      clean: `class Main { void f(String x) { if (!x.equals("a")) return; sink(x); } void run() { f(source()); } }`,
    },
    'what throws before': {
      flagged: `class Main { void f(String x) { if (x.equals("a")) throw new IllegalArgumentException(); sink(x); } void run() { f(source()); } }`,
      clean: `class Main { void f(String x) { if (!x.matches("\\\\d+")) throw new IllegalArgumentException(); sink(x); } void run() { f(source()); } }`,
    },
    'a guard in a method of its own': {
      flagged: `class Main { boolean isFine(String x) { return x.length() > 1; } void run() { String x = source(); if (isFine(x)) sink(x); } }`,
      clean: `class Main { boolean isFine(String x) { return java.util.List.of("a", "b").contains(x); } void run() { String x = source(); if (isFine(x)) sink(x); } }`,
    },
  },
});
