import { describeTwins } from '../../../../support/describe-twins';

describeTwins('constants that decide', {
  javascript: {
    arithmetic: {
      flagged: `let x = 'a'; if (7 * 42 - 200 > 90) x = source(); sink(x);`,
      clean: `let x = 'a'; if (7 * 42 - 200 > 100) x = source(); sink(x);`,
    },
    'texts that are put together': {
      flagged: `const mode = 'sa' + 'fe'; sink(mode === 'safe' ? source() : 'a');`,
      clean: `const mode = 'sa' + 'fe'; sink(mode !== 'safe' ? source() : 'a');`,
    },
    'a template and its length': {
      flagged: 'const n = 3; const t = `a${n}`; sink(t.length === 2 ? source() : "b");',
      clean: 'const n = 3; const t = `a${n}`; sink(t.length === 3 ? source() : "b");',
    },
    'truth values': {
      flagged: `const on = true; const off = !on; let x = 'a'; if (on && !off) x = source(); sink(x);`,
      clean: `const on = true; const off = !on; let x = 'a'; if (on && off) x = source(); sink(x);`,
    },
    'a switch over a known text': {
      flagged: `let x = source(); switch ('ABC'.charAt(1)) { case 'A': x = 'a'; break; case 'B': break; default: x = 'c'; } sink(x);`,
      clean: `let x = source(); switch ('ABC'.charAt(0)) { case 'A': x = 'a'; break; case 'B': break; default: x = 'c'; } sink(x);`,
    },
    'a switch that falls through': {
      flagged: `let x = 'a'; switch (1) { case 1: case 2: x = source(); break; case 3: x = 'c'; } sink(x);`,
      clean: `let x = 'a'; switch (1) { case 1: x = source(); case 2: x = 'b'; break; case 3: x = source(); } sink(x);`,
    },
    'helpers that return constants': {
      flagged: `function limit() { return 10; } function isOn() { return limit() > 5; } sink(isOn() ? source() : 'a');`,
      clean: `function limit() { return 10; } function isOn() { return limit() > 50; } sink(isOn() ? source() : 'a');`,
    },
    'assignments in between': {
      flagged: `let n = 1; n += 2; n++; let x = source(); if (n !== 4) x = 'a'; sink(x);`,
      clean: `let n = 1; n += 2; n++; let x = source(); if (n === 4) x = 'a'; sink(x);`,
    },
    'a constant of the module': {
      flagged: `const LEVELS = { debug: 1, off: 0 }; export function run() { if (LEVELS.debug) sink(source()); }`,
      clean: `const LEVELS = { debug: 1, off: 0 }; export function run() { if (LEVELS.off) sink(source()); }`,
    },
    'short circuits': {
      flagged: `const x = '' || source(); sink(x);`,
      clean: `const x = 'a' || source(); sink(x);`,
    },
    'what stands in for nothing': {
      flagged: `const x = null ?? source(); sink(x);`,
      clean: `const x = 'a' ?? source(); sink(x);`,
    },
  },
  python: {
    arithmetic: {
      flagged: `
        x = 'a'
        if 7 * 42 - 200 > 90:
            x = source()
        sink(x)`,
      clean: `
        x = 'a'
        if 7 * 42 - 200 > 100:
            x = source()
        sink(x)`,
    },
    'texts that are put together': {
      flagged: `
        mode = 'sa' + 'fe'
        sink(source() if mode == 'safe' else 'a')`,
      clean: `
        mode = 'sa' + 'fe'
        sink(source() if mode != 'safe' else 'a')`,
    },
    'an f-string': {
      flagged: `
        n = 3
        sink(source() if f'a{n}' == 'a3' else 'b')`,
      clean: `
        n = 3
        sink(source() if f'a{n}' == 'a4' else 'b')`,
    },
    'truth values': {
      flagged: `
        on = True
        off = not on
        sink(source() if on and not off else 'a')`,
      clean: `
        on = True
        off = not on
        sink(source() if on and off else 'a')`,
    },
    'else if': {
      flagged: `
        n = 2
        if n == 1:
            x = 'a'
        elif n == 2:
            x = source()
        else:
            x = 'b'
        sink(x)`,
      clean: `
        n = 3
        if n == 1:
            x = 'a'
        elif n == 2:
            x = source()
        else:
            x = 'b'
        sink(x)`,
    },
    'a match over a known text': {
      flagged: `
        match 'b':
            case 'a':
                x = 'a'
            case 'b' | 'c':
                x = source()
            case _:
                x = 'd'
        sink(x)`,
      clean: `
        match 'd':
            case 'a':
                x = 'a'
            case 'b' | 'c':
                x = source()
            case _:
                x = 'd'
        sink(x)`,
    },
    'helpers that return constants': {
      flagged: `
        def limit():
            return 10
        def is_on():
            return limit() > 5
        sink(source() if is_on() else 'a')`,
      clean: `
        def limit():
            return 10
        def is_on():
            return limit() > 50
        sink(source() if is_on() else 'a')`,
    },
    'assignments in between': {
      flagged: `
        n = 1
        n += 2
        x = source()
        if n != 3:
            x = 'a'
        sink(x)`,
      clean: `
        n = 1
        n += 2
        x = source()
        if n == 3:
            x = 'a'
        sink(x)`,
    },
    'whole division': {
      flagged: `sink(source() if 7 // 2 == 3 else 'a')`,
      clean: `sink(source() if 7 // 2 == 3.5 else 'a')`,
    },
    'chained comparison': {
      flagged: `
        n = 5
        sink(source() if 1 < n < 10 else 'a')`,
      clean: `
        n = 50
        sink(source() if 1 < n < 10 else 'a')`,
    },
  },
  java: {
    arithmetic: {
      flagged: `int num = 86; String x; if ((7 * 42) - num > 200) x = source(); else x = "a"; sink(x);`,
      clean: `int num = 86; String x; if ((7 * 42) - num < 200) x = source(); else x = "a"; sink(x);`,
    },
    'whole division': {
      flagged: `sink(7 / 2 == 3 ? source() : "a");`,
      clean: `sink(7 / 2 == 4 ? source() : "a");`,
    },
    'texts that are put together': {
      flagged: `String mode = "sa" + "fe"; sink(mode.equals("safe") ? source() : "a");`,
      clean: `String mode = "sa" + "fe"; sink("other".equals(mode) ? source() : "a");`,
    },
    'truth values': {
      flagged: `boolean on = true; boolean off = !on; String x = "a"; if (on && !off) x = source(); sink(x);`,
      clean: `boolean on = true; boolean off = !on; String x = "a"; if (on && off) x = source(); sink(x);`,
    },
    'a switch over a known character': {
      flagged: `String x; String guess = "ABC"; switch (guess.charAt(1)) { case 'A': x = "a"; break; case 'B': x = source(); break; default: x = "c"; } sink(x);`,
      clean: `String x; String guess = "ABC"; switch (guess.charAt(2)) { case 'A': x = "a"; break; case 'B': x = source(); break; default: x = "c"; } sink(x);`,
    },
    'a switch with arrows': {
      flagged: `int day = 2; String x = switch (day) { case 1, 2 -> source(); default -> { yield "b"; } }; sink(x);`,
      clean: `int day = 3; String x = switch (day) { case 1, 2 -> source(); default -> { yield "b"; } }; sink(x);`,
    },
    'helpers that return constants': {
      flagged: `class Main { static int limit() { return 10; } boolean isOn() { return limit() > 5; } void run() { sink(isOn() ? source() : "a"); } }`,
      clean: `class Main { static int limit() { return 10; } boolean isOn() { return limit() > 50; } void run() { sink(isOn() ? source() : "a"); } }`,
    },
    'assignments in between': {
      flagged: `int n = 1; n += 2; n++; String x = source(); if (n != 4) x = "a"; sink(x);`,
      clean: `int n = 1; n += 2; n++; String x = source(); if (n == 4) x = "a"; sink(x);`,
    },
    'a final field': {
      flagged: `class Main { private static final boolean DEBUG = true; private final int level = 3; void run() { if (DEBUG && level == 3) sink(source()); } }`,
      clean: `class Main { private static final boolean DEBUG = false; private final int level = 3; void run() { if (DEBUG || level == 4) sink(source()); } }`,
    },
    'a constant of another class': {
      flagged: {
        'a/Flags.java': `package a; public class Flags { public static final int MODE = 2; }`,
        'b/Main.java': `package b; import a.Flags; class Main { void run() { if (Flags.MODE == 2) sink(source()); } }`,
      },
      clean: {
        'a/Flags.java': `package a; public class Flags { public static final int MODE = 3; }`,
        'b/Main.java': `package b; import a.Flags; class Main { void run() { if (Flags.MODE == 2) sink(source()); } }`,
      },
    },
    'what ends the program': {
      flagged: `String x = source(); if (1 > 2) return; sink(x);`,
      clean: `String x = source(); if (2 > 1) return; sink(x);`,
    },
  },
});
