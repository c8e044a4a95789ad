import { describeTwins } from '../../../../support/describe-twins';

describeTwins('functions that check what they are given', {
  javascript: {
    'one that throws': {
      flagged: `function check(x) { if (x.length < 3) throw new Error('no'); } const x = source(); check(x); sink(x);`,
      clean: `function check(x) { if (!['a', 'b'].includes(x)) throw new Error('no'); } const x = source(); check(x); sink(x);`,
    },
    'one that goes on after it threw': {
      flagged: `
        function check(x) { if (!['a', 'b'].includes(x)) throw new Error('no'); }
        const x = source(); try { check(x); } catch { log(); } sink(x);`,
      clean: `
        function check(x) { if (!['a', 'b'].includes(x)) throw new Error('no'); }
        const x = source(); try { check(x); sink(x); } catch { log(); }`,
    },
    'one that calls another': {
      flagged: `
        const check = (x) => { if (!['a', 'b'].includes(x)) log(x); };
        function checkAll(x, y) { check(x); check(y); } const x = source(); checkAll('c', x); sink(x);`,
      clean: `
        const check = (x) => { if (!['a', 'b'].includes(x)) throw new Error('no'); };
        function checkAll(x, y) { check(x); check(y); } const x = source(); checkAll('c', x); sink(x);`,
    },
    'one that gives its own variable another value': {
      flagged: `
        function check(x) { if (!['a', 'b'].includes(x)) x = 'c'; if (x === 'd') throw new Error('no'); }
        const x = source(); check(x); sink(x);`,
      clean: `
        function check(x) { if (!['a', 'b'].includes(x)) x = 'c'; if (x === 'd') throw new Error('no'); return x; }
        const x = source(); sink(check(x));`,
    },
    'one that is waited for': {
      flagged: `
        async function check(x) { await ask(); if (!['a', 'b'].includes(x)) throw new Error('no'); }
        async function run() { const x = source(); check(x); sink(x); } run();`,
      clean: `
        async function check(x) { await ask(); if (!['a', 'b'].includes(x)) throw new Error('no'); }
        async function run() { const x = source(); await check(x); sink(x); } run();`,
    },
    'one that answers later': {
      flagged: `
        async function isFine(x) { await ask(); if (!['a', 'b'].includes(x)) return false; return true; }
        async function run() { const x = source(); if (isFine(x)) sink(x); } run();`,
      clean: `
        async function isFine(x) { await ask(); if (!['a', 'b'].includes(x)) return false; return true; }
        async function run() { const x = source(); if (await isFine(x)) sink(x); } run();`,
    },
    'one that answers at several places': {
      flagged: `
        function isFine(x) { if (!x) return false; if (!['a', 'b'].includes(x)) return false; return true; }
        const x = source(); if (isFine(x)) log(); else sink(x);`,
      clean: `
        function isFine(x) { if (!x) return false; if (!['a', 'b'].includes(x)) return false; return true; }
        const x = source(); if (!isFine(x)) throw new Error('no'); sink(x);`,
    },
    'one that answers with a condition at its end': {
      flagged: `
        function isFine(x) { const all = ['a', 'b']; if (x.length < 2) return true; return all.includes(x); }
        const x = source(); if (isFine(x)) sink(x);`,
      clean: `
        function isFine(x) { const all = ['a', 'b']; if (x.length > 2) return false; return all.includes(x); }
        const x = source(); if (isFine(x)) sink(x);`,
    },
    'one of several': {
      flagged: `
        const strict = (x) => { if (!['a', 'b'].includes(x)) throw new Error('no'); }; const lax = (x) => { if (!x) throw new Error('no'); };
        const check = process.env.STRICT ? strict : lax; const x = source(); check(x); sink(x);`,
      clean: `
        const strict = (x) => { if (!['a', 'b'].includes(x)) throw new Error('no'); }; const other = (x) => { if (x !== 'a') throw new Error('no'); };
        const check = process.env.STRICT ? strict : other; const x = source(); check(x); sink(x);`,
    },
    'a method': {
      flagged: `
        class Guard { names = ['a', 'b']; check(x) { if (this.names.includes(x)) throw new Error('no'); } }
        const x = source(); new Guard().check(x); sink(x);`,
      clean: `
        class Guard { names = ['a', 'b']; check(x) { if (!this.names.includes(x)) throw new Error('no'); } }
        const x = source(); new Guard().check(x); sink(x);`,
    },
    'the argument it is given, and no other': {
      flagged: `
        function check(x, y) { if (!['a', 'b'].includes(y)) throw new Error('no'); }
        const x = source(); check(x, source()); sink(x);`,
      clean: `
        function check(x, y) { if (!['a', 'b'].includes(y)) throw new Error('no'); }
        const x = source(); check(source(), x); sink(x);`,
    },
  },
  python: {
    'one that raises': {
      flagged: `
        def check(x):
            """Refuses what is short."""
            if len(x) < 3:
                raise ValueError(x)
        x = source()
        check(x)
        sink(x)`,
      clean: `
        def check(x):
            """Refuses what is not known."""
            if x not in ('a', 'b'):
                raise ValueError(x)
        x = source()
        check(x)
        sink(x)`,
    },
    'a method that answers': {
      flagged: `
        class Guard:
            def is_fine(self, x):
                if x in ('a', 'b'):
                    return True
                return False
        x = source()
        if not Guard().is_fine(x):
            sink(x)`,
      clean: `
        class Guard:
            def is_fine(self, x):
                if x in ('a', 'b'):
                    return True
                return False
        x = source()
        if Guard().is_fine(x):
            sink(x)`,
    },
  },
  java: {
    'one that returns early, and throws otherwise': {
      flagged: `
        class Main {
          static void check(String x) { if (x.length() > 2) { return; } throw new IllegalArgumentException(x); }
          void run() { String x = source(); check(x); sink(x); }
        }`,
      clean: `
        class Main {
          static void check(String x) { if (x.equals("a")) { return; } throw new IllegalArgumentException(x); }
          void run() { String x = source(); check(x); sink(x); }
        }`,
    },
    'one that answers': {
      flagged: `
        class Main {
          private boolean isFine(String x) { if (x == null) { return true; } if (x.equals("a")) { return true; } return false; }
          void run() { String x = source(); if (isFine(x)) { sink(x); } }
        }`,
      clean: `
        class Main {
          private boolean isFine(String x) { if (x == null) { return false; } if (x.equals("a")) { return true; } return false; }
          void run() { String x = source(); if (isFine(x)) { sink(x); } }
        }`,
    },
  },
});
