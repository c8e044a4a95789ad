import { describeTwins } from '../../../../support/describe-twins';

describeTwins('exceptions', {
  javascript: {
    'what is thrown': {
      flagged: `try { throw source(); } catch (e) { sink(e); }`,
      clean: `try { source(); throw 'a'; } catch (e) { sink(e); }`,
    },
    'thrown by a function': {
      flagged: `function f(x) { throw new Error(x); } try { f(source()); } catch (e) { sink(e.message); }`,
      clean: `function f(x) { throw new Error('a'); } try { f(source()); } catch (e) { sink(e.message); }`,
    },
    'what is never reached': {
      flagged: `let x = 'a'; try { x = source(); throw new Error(); } catch (e) { } sink(x);`,
      clean: `let x = 'a'; try { throw new Error(); x = source(); } catch (e) { } sink(x);`,
    },
    'what is done at last': {
      flagged: `let x = 'a'; try { other(); } finally { x = source(); } sink(x);`,
      clean: `let x = source(); try { other(); } finally { x = 'a'; } sink(x);`,
    },
  },
  python: {
    'what is raised': {
      flagged: `
        try:
            raise ValueError(source())
        except ValueError as e:
            sink(str(e))`,
      clean: `
        try:
            source()
            raise ValueError('a')
        except ValueError as e:
            sink(str(e))`,
    },
    'handlers by type': {
      flagged: `
        class A(Exception): pass
        class B(Exception): pass
        x = 'a'
        try:
            raise A()
        except A:
            x = source()
        except B:
            x = 'b'
        sink(x)`,
      clean: `
        class A(Exception): pass
        class B(Exception): pass
        x = 'a'
        try:
            raise B()
        except A:
            x = source()
        except B:
            x = 'b'
        sink(x)`,
    },
    'what is never reached': {
      flagged: `
        x = 'a'
        try:
            x = source()
            raise ValueError()
        except ValueError:
            pass
        sink(x)`,
      clean: `
        x = 'a'
        try:
            raise ValueError()
            x = source()
        except ValueError:
            pass
        sink(x)`,
    },
    'what is done at last': {
      flagged: `
        x = 'a'
        try:
            other()
        finally:
            x = source()
        sink(x)`,
      clean: `
        x = source()
        try:
            other()
        finally:
            x = 'a'
        sink(x)`,
    },
  },
  java: {
    'what is thrown': {
      flagged: `try { throw new RuntimeException(source()); } catch (RuntimeException e) { sink(e.getMessage()); }`,
      clean: `try { source(); throw new RuntimeException("a"); } catch (RuntimeException e) { sink(e.getMessage()); }`,
    },
    'handlers by type': {
      flagged: `class Own extends Exception {} class Other extends Exception {} class Main { void run() { String x = "a"; try { throw new Own(); } catch (Own e) { x = source(); } catch (Other e) { x = "b"; } sink(x); } }`,
      clean: `class Own extends Exception {} class Other extends Exception {} class Main { void run() { String x = "a"; try { throw new Other(); } catch (Own e) { x = source(); } catch (Other e) { x = "b"; } sink(x); } }`,
    },
    'an exception of its own': {
      flagged: `class Own extends Exception { String v; Own(String v) { this.v = v; } } class Main { void f(String x) throws Own { throw new Own(x); } void run() { try { f(source()); } catch (Own e) { sink(e.v); } } }`,
      clean: `class Own extends Exception { String v; Own(String v) { this.v = "a"; } } class Main { void f(String x) throws Own { throw new Own(x); } void run() { try { f(source()); } catch (Own e) { sink(e.v); } } }`,
    },
    'what is never reached': {
      flagged: `String x = "a"; try { x = source(); throw new RuntimeException(); } catch (RuntimeException e) { } sink(x);`,
      clean: `String x = "a"; try { if (true) throw new RuntimeException(); x = source(); } catch (RuntimeException e) { } sink(x);`,
    },
    'what is done at last': {
      flagged: `String x = "a"; try { other(); } finally { x = source(); } sink(x);`,
      clean: `String x = source(); try { other(); } finally { x = "a"; } sink(x);`,
    },
    resources: {
      flagged: `class R implements AutoCloseable { String v; R(String v) { this.v = v; } public void close() {} } class Main { void run() { try (R r = new R(source())) { sink(r.v); } } }`,
      clean: `class R implements AutoCloseable { String v; R(String v) { this.v = "a"; } public void close() {} } class Main { void run() { try (R r = new R(source())) { sink(r.v); } } }`,
    },
  },
});
