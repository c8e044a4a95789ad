import { describeTwins } from '../../../../support/describe-twins';

/** Five hundred of them, `v0` to `v499`, and then one more. */
function many(declare: (name: string) => string, another: string): string {
  return [...Array.from({ length: 500 }, (_, index) => declare(`v${index}`)), another].join('\n');
}

const variables = many((name) => `export const ${name} = 'a';`, `export const on = 'b';`);
const keys = `class Keys {\n${many((name) => `static final String ${name} = "a";`, 'static final String ON = "b";')}\n}`;

describeTwins('across files', {
  javascript: {
    'one of many variables': {
      flagged: { 'all.js': variables, 'main.js': `import { on } from './all'; if (on === 'b') sink(source());` },
      clean: { 'all.js': variables, 'main.js': `import { v400 } from './all'; if (v400 === 'b') sink(source());` },
    },
    CommonJS: {
      flagged: {
        'lib/text.js': `exports.same = (x) => x; exports.fixed = (x) => 'a';`,
        'main.js': `const text = require('./lib/text'); sink(text.same(source()));`,
      },
      clean: {
        'lib/text.js': `exports.same = (x) => x; exports.fixed = (x) => 'a';`,
        'main.js': `const text = require('./lib/text'); sink(text.fixed(source()));`,
      },
    },
    'module.exports': {
      flagged: {
        'lib/index.js': `class Text { same(x) { return x; } } module.exports = Text;`,
        'main.js': `const Text = require('./lib'); sink(new Text().same(source()));`,
      },
      clean: {
        'lib/index.js': `class Text { same(x) { return 'a'; } } module.exports = Text;`,
        'main.js': `const Text = require('./lib'); sink(new Text().same(source()));`,
      },
    },
    'ES modules': {
      flagged: {
        'a.ts': `export const same = (x: string) => x; export default (x: string) => 'a';`,
        'main.ts': `import fixed, { same as again } from './a'; sink(again(source()));`,
      },
      clean: {
        'a.ts': `export const same = (x: string) => x; export default (x: string) => 'a';`,
        'main.ts': `import fixed, { same as again } from './a'; sink(fixed(source()));`,
      },
    },
    'exports handed on': {
      flagged: {
        'a.ts': `export function same(x) { return x; }`,
        'b.ts': `export * from './a'; export { same as other } from './a';`,
        'main.ts': `import * as b from './b'; sink(b.other(b.same(source())));`,
      },
      clean: {
        'a.ts': `export function same(x) { return 'a'; }`,
        'b.ts': `export * from './a'; export { same as other } from './a';`,
        'main.ts': `import * as b from './b'; sink(b.other(b.same(source())));`,
      },
    },
    'modules that import each other': {
      flagged: {
        'a.ts': `import { b } from './b'; export const a = (x) => b(x); export const end = (x) => x;`,
        'b.ts': `import { end } from './a'; export const b = (x) => end(x);`,
        'main.ts': `import { a } from './a'; sink(a(source()));`,
      },
      clean: {
        'a.ts': `import { b } from './b'; export const a = (x) => b(x); export const end = (x) => 'a';`,
        'b.ts': `import { end } from './a'; export const b = (x) => end(x);`,
        'main.ts': `import { a } from './a'; sink(a(source()));`,
      },
    },
    'a request that is wrapped': {
      flagged: {
        'wrapped.js': `class Wrapped { constructor(request) { this.request = request; } param(name) { return this.request.query[name]; } fixed() { return 'a'; } } module.exports = { Wrapped };`,
        'main.js': `const app = require('express')(); const { Wrapped } = require('./wrapped'); app.get('/', (request, response) => { sink(new Wrapped(request).param('q')); });`,
      },
      clean: {
        'wrapped.js': `class Wrapped { constructor(request) { this.request = request; } param(name) { return this.request.query[name]; } fixed() { return 'a'; } } module.exports = { Wrapped };`,
        'main.js': `const app = require('express')(); const { Wrapped } = require('./wrapped'); app.get('/', (request, response) => { sink(new Wrapped(request).fixed()); });`,
      },
    },
  },
  python: {
    'a package': {
      flagged: {
        'shop/__init__.py': ``,
        'shop/text.py': `def same(x):\n    return x\n\ndef fixed(x):\n    return 'a'\n`,
        'main.py': `from shop.text import same\nsink(same(source()))\n`,
      },
      clean: {
        'shop/__init__.py': ``,
        'shop/text.py': `def same(x):\n    return x\n\ndef fixed(x):\n    return 'a'\n`,
        'main.py': `from shop import text\nsink(text.fixed(source()))\n`,
      },
    },
    'imports by place': {
      flagged: {
        'shop/__init__.py': ``,
        'shop/text.py': `def same(x):\n    return x\n`,
        'shop/web/views.py': `from ..text import same as again\nsink(again(source()))\n`,
      },
      clean: {
        'shop/__init__.py': ``,
        'shop/text.py': `def same(x):\n    return 'a'\n`,
        'shop/web/views.py': `from ..text import same as again\nsink(again(source()))\n`,
      },
    },
    'what a package hands on': {
      flagged: {
        'shop/__init__.py': `from .text import same\n`,
        'shop/text.py': `def same(x):\n    return x\n`,
        'main.py': `import shop\nsink(shop.same(source()))\n`,
      },
      clean: {
        'shop/__init__.py': `from .text import same\n`,
        'shop/text.py': `def same(x):\n    return 'a'\n`,
        'main.py': `import shop\nsink(shop.same(source()))\n`,
      },
    },
    'a class of another module': {
      flagged: {
        'base.py': `class Base:\n    def run(self):\n        sink(self.value())\n`,
        'main.py': `from base import Base\nclass Own(Base):\n    def value(self):\n        return source()\nOwn().run()\n`,
      },
      clean: {
        'base.py': `class Base:\n    def run(self):\n        sink(self.value())\n`,
        'main.py': `from base import Base\nclass Own(Base):\n    def value(self):\n        return 'a'\nOwn().run()\n`,
      },
    },
    'a variable of another module': {
      flagged: {
        'settings.py': `MODE = 'open'\n`,
        'main.py': `import settings\nif settings.MODE == 'open':\n    sink(source())\n`,
      },
      clean: {
        'settings.py': `MODE = 'closed'\n`,
        'main.py': `import settings\nif settings.MODE == 'open':\n    sink(source())\n`,
      },
    },
    'a request that is wrapped': {
      flagged: {
        'wrapped.py': `class Wrapped:\n    def __init__(self, request):\n        self.request = request\n    def param(self, name):\n        return self.request.args.get(name)\n    def fixed(self):\n        return 'a'\n`,
        'main.py': `from flask import Flask, request\nfrom wrapped import Wrapped\napp = Flask(__name__)\n@app.route('/')\ndef view():\n    sink(Wrapped(request).param('q'))\n    return 'a'\n`,
      },
      clean: {
        'wrapped.py': `class Wrapped:\n    def __init__(self, request):\n        self.request = request\n    def param(self, name):\n        return self.request.args.get(name)\n    def fixed(self):\n        return 'a'\n`,
        'main.py': `from flask import Flask, request\nfrom wrapped import Wrapped\napp = Flask(__name__)\n@app.route('/')\ndef view():\n    sink(Wrapped(request).fixed())\n    return 'a'\n`,
      },
    },
  },
  java: {
    'one of many constants of a class': {
      flagged: {
        'Keys.java': keys,
        'Main.java': `class Main { void run() { if (Keys.ON.equals("b")) sink(source()); } }`,
      },
      clean: {
        'Keys.java': keys,
        'Main.java': `class Main { void run() { if (Keys.v400.equals("b")) sink(source()); } }`,
      },
    },
    'other packages': {
      flagged: {
        'com/shop/Text.java': `package com.shop; public class Text { public static String same(String x) { return x; } public static String fixed(String x) { return "a"; } }`,
        'com/web/Main.java': `package com.web; import com.shop.Text; class Main { void run() { sink(Text.same(source())); } }`,
      },
      clean: {
        'com/shop/Text.java': `package com.shop; public class Text { public static String same(String x) { return x; } public static String fixed(String x) { return "a"; } }`,
        'com/web/Main.java': `package com.web; import com.shop.Text; class Main { void run() { sink(Text.fixed(source())); } }`,
      },
    },
    'classes of the same name': {
      flagged: {
        'a/Text.java': `package a; public class Text { public String get(String x) { return x; } }`,
        'b/Text.java': `package b; public class Text { public String get(String x) { return "b"; } }`,
        'c/Main.java': `package c; import a.Text; class Main { void run() { sink(new Text().get(source())); } }`,
      },
      clean: {
        'a/Text.java': `package a; public class Text { public String get(String x) { return x; } }`,
        'b/Text.java': `package b; public class Text { public String get(String x) { return "b"; } }`,
        'c/Main.java': `package c; import b.Text; class Main { void run() { sink(new Text().get(source())); } }`,
      },
    },
    'static imports': {
      flagged: {
        'a/Text.java': `package a; public class Text { public static String same(String x) { return x; } public static String fixed(String x) { return "a"; } }`,
        'c/Main.java': `package c; import static a.Text.same; class Main { void run() { sink(same(source())); } }`,
      },
      clean: {
        'a/Text.java': `package a; public class Text { public static String same(String x) { return x; } public static String fixed(String x) { return "a"; } }`,
        'c/Main.java': `package c; import static a.Text.*; class Main { void run() { sink(fixed(source())); } }`,
      },
    },
    'a base of another file': {
      flagged: {
        'a/Base.java': `package a; public abstract class Base { protected void go() { sink(value()); } protected abstract String value(); }`,
        'c/Main.java': `package c; import a.Base; class Main extends Base { protected String value() { return source(); } void run() { go(); } }`,
      },
      clean: {
        'a/Base.java': `package a; public abstract class Base { protected void go() { sink(value()); } protected abstract String value(); }`,
        'c/Main.java': `package c; import a.Base; class Main extends Base { protected String value() { return "a"; } void run() { go(); } }`,
      },
    },
    'a request that is wrapped': {
      flagged: {
        'a/Wrapped.java': `package a; import javax.servlet.http.HttpServletRequest; public class Wrapped { private final HttpServletRequest request; public Wrapped(HttpServletRequest request) { this.request = request; } public String param(String name) { return request.getParameter(name); } public String fixed() { return "a"; } }`,
        'b/Main.java': `package b; import a.Wrapped; import javax.servlet.http.*; public class Main extends HttpServlet { protected void doGet(HttpServletRequest request, HttpServletResponse response) { sink(new Wrapped(request).param("q")); } }`,
      },
      clean: {
        'a/Wrapped.java': `package a; import javax.servlet.http.HttpServletRequest; public class Wrapped { private final HttpServletRequest request; public Wrapped(HttpServletRequest request) { this.request = request; } public String param(String name) { return request.getParameter(name); } public String fixed() { return "a"; } }`,
        'b/Main.java': `package b; import a.Wrapped; import javax.servlet.http.*; public class Main extends HttpServlet { protected void doGet(HttpServletRequest request, HttpServletResponse response) { sink(new Wrapped(request).fixed()); } }`,
      },
    },
  },
});
