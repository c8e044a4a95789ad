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
    'one of the names that the program has': {
      flagged: `import { Model } from './model'; const x = source(); if (!Model.columns.includes(x)) sink(x);`,
      clean: `import { Model } from './model'; const x = source(); if (Model.columns.includes(x)) sink(x);`,
    },
    'one of the names that the program has, and no part of a text': {
      flagged: `import { all } from './names'; const x = source(); const text = 'names: ' + all; if (text.includes(x)) sink(x);`,
      clean: `import { all } from './names'; const x = source(); if (all.includes(x)) sink(x);`,
    },
    'a key of what the program has': {
      flagged: `import { Model } from './model'; const x = source(); if (!(x in Model.columns)) sink(x);`,
      clean: `import { Model } from './model'; const x = source(); if (Object.keys(Model.columns).includes(x)) sink(x);`,
    },
    'one of what came from outside itself': {
      flagged: `const all = source(); const x = source(); if (all.includes(x)) sink(x);`,
      clean: `const x = source(); const all = [...names()]; if (all.includes(x)) sink(x);`,
    },
    'a choice between two values': {
      flagged: `const x = source(); const all = new Set(['a', 'b']); sink(all.has(x) ? 'a' : x);`,
      clean: `const x = source(); const all = new Set(['a', 'b']); sink(all.has(x) ? x : 'a');`,
    },
    'a choice between two values, which guards nothing behind it': {
      flagged: `const x = source(); const y = x === 'a' ? x : 'b'; sink(x);`,
      clean: `const x = source(); const y = x !== 'a' ? 'b' : x; sink(y);`,
    },
    'the first of two conditions, for the second': {
      flagged: `const x = source(); sink(/^[a-z]+$/.test(x) || x);`,
      clean: `const x = source(); sink(/^[a-z]+$/.test(x) && x);`,
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
    'a choice between two values': {
      flagged: `
        x = source()
        sink('a' if x in ('a', 'b') else x)`,
      clean: `
        x = source()
        sink(x if x in ('a', 'b') else 'a')`,
    },
    'one of the names that the program has': {
      flagged: `
        from models import User
        x = source()
        if x in User.__table__.columns.keys():
            x = source()
        sink(x)`,
      clean: `
        from models import User
        x = source()
        if x not in User.__table__.columns.keys():
            x = 'id'
        sink(x)`,
    },
    'one of what came from outside itself': {
      flagged: `
        x = source()
        if x in source():
            sink(x)`,
      clean: `
        import names
        x = source()
        if x in names.ALL:
            sink(x)`,
    },
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
    'a choice between two values': {
      flagged: `String x = source(); List<String> all = List.of("a", "b"); sink(all.contains(x) ? "a" : x);`,
      clean: `String x = source(); List<String> all = List.of("a", "b"); sink(all.contains(x) ? x : "a");`,
    },
    'one of the names that the program has': {
      flagged: `String x = source(); if (!com.shop.Columns.NAMES.contains(x)) sink(x);`,
      clean: `String x = source(); if (com.shop.Columns.NAMES.contains(x)) sink(x);`,
    },
    'one of the names that the program has, and no part of a text': {
      flagged: `String x = source(); String all = "names: " + com.shop.Columns.names(); if (all.contains(x)) sink(x);`,
      clean: `String x = source(); Set<String> all = com.shop.Columns.names(); if (all.contains(x)) sink(x);`,
    },
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

const MERGE = (inner: string) =>
  `const app = require('express')(); const all = {}; function merge(to, from) { for (const key in from) { ${inner} } } app.post('/', (request, response) => merge(all, request.body));`;
const COPY = `if (typeof from[key] === 'object') merge(to[key], from[key]); else to[key] = from[key];`;

describeTwins('names that lead to the prototype', {
  javascript: {
    'objects that are merged': {
      weakness: 'prototype-pollution',
      flagged: MERGE(COPY),
      clean: MERGE('to[key] = from[key];'),
    },
    'a name that is asked for': {
      weakness: 'prototype-pollution',
      flagged: MERGE(`if (key === 'id') continue; ${COPY}`),
      clean: MERGE(`if (key === '__proto__' || key === 'constructor') continue; ${COPY}`),
    },
    'a name that is looked for among others': {
      weakness: 'prototype-pollution',
      flagged: MERGE(`if (['id'].includes(key)) continue; ${COPY}`),
      clean: MERGE(`if (['__proto__', 'constructor', 'prototype'].includes(key)) continue; ${COPY}`),
    },
    'a name that an object has itself': {
      weakness: 'prototype-pollution',
      flagged: MERGE(`if (!from.hasOwnProperty(key)) continue; ${COPY}`),
      clean: MERGE(`if (!Object.hasOwn(to, key)) continue; ${COPY}`),
    },
    'two names in a row': {
      weakness: 'prototype-pollution',
      flagged: `const app = require('express')(); const all = {}; app.post('/', (request, response) => { const { a, b, c } = request.body; all[a][b] = c; });`,
      clean: `const app = require('express')(); const all = {}; app.post('/', (request, response) => { const { a, b, c } = request.body; all.users[b] = c; });`,
    },
  },
});
