import { describeTwins } from '../../../../support/describe-twins';

describeTwins('loops', {
  javascript: {
    'known rounds': {
      flagged: `const list = []; for (let i = 0; i < 3; i++) list.push(i === 2 ? source() : 'a'); sink(list[2]);`,
      clean: `const list = []; for (let i = 0; i < 3; i++) list.push(i === 2 ? source() : 'a'); sink(list[1]);`,
    },
    'a break': {
      flagged: `let x = 'a'; for (let i = 0; i < 5; i++) { if (i === 3) break; if (i === 2) x = source(); } sink(x);`,
      clean: `let x = 'a'; for (let i = 0; i < 5; i++) { if (i === 2) break; if (i === 3) x = source(); } sink(x);`,
    },
    'a continue': {
      flagged: `let x = 'a'; for (let i = 0; i < 3; i++) { if (i !== 1) continue; x = source(); } sink(x);`,
      clean: `let x = 'a'; for (let i = 0; i < 3; i++) { if (i < 3) continue; x = source(); } sink(x);`,
    },
    labels: {
      flagged: `let x = source(); outer: for (const a of [1, 2]) { for (const b of [1, 2]) { if (b === 1) continue outer; x = 'a'; } } sink(x);`,
      clean: `let x = source(); outer: for (const a of [1, 2]) { for (const b of [1, 2]) { if (b === 1) { x = 'a'; break outer; } } } sink(x);`,
    },
    'a test behind the body': {
      flagged: `let x = 'a'; do { x = source(); } while (false); sink(x);`,
      clean: `let x = 'a'; while (false) { x = source(); } sink(x);`,
    },
    'each of a list that is known': {
      flagged: `let last; for (const one of ['a', source()]) last = one; sink(last);`,
      clean: `let last; for (const one of [source(), 'a']) last = one; sink(last);`,
    },
    'keys of an object': {
      flagged: `const o = { a: 'x', b: source() }; for (const key in o) sink(o[key]);`,
      clean: `const o = { a: 'x', b: source() }; for (const key in o) sink(key);`,
    },
    'entries that are taken apart': {
      flagged: `for (const [key, value] of Object.entries({ a: source() })) sink(value);`,
      clean: `for (const [key, value] of Object.entries({ a: source() })) sink(key);`,
    },
    'rounds that nobody can count': {
      flagged: `let x = 'a', y = 'b', n = other(); while (n-- > 0) { sink(y); y = x; x = source(); }`,
      clean: `let x = 'a', y = 'b', n = other(); while (n-- > 0) { sink(y); y = x; x = 'c'; source(); }`,
    },
  },
  python: {
    'known rounds': {
      flagged: `
        values = []
        for i in range(3):
            values.append(source() if i == 2 else 'a')
        sink(values[2])`,
      clean: `
        values = []
        for i in range(3):
            values.append(source() if i == 2 else 'a')
        sink(values[1])`,
    },
    'a break': {
      flagged: `
        x = 'a'
        for i in range(5):
            if i == 3:
                break
            if i == 2:
                x = source()
        sink(x)`,
      clean: `
        x = 'a'
        for i in range(5):
            if i == 2:
                break
            if i == 3:
                x = source()
        sink(x)`,
    },
    'a continue': {
      flagged: `
        x = 'a'
        for i in [1, 2, 3]:
            if i != 2:
                continue
            x = source()
        sink(x)`,
      clean: `
        x = 'a'
        for i in [1, 2, 3]:
            if i > 0:
                continue
            x = source()
        sink(x)`,
    },
    'while with a counter': {
      flagged: `
        n = 0
        x = 'a'
        while n < 2:
            n += 1
            x = source()
        sink(x)`,
      clean: `
        n = 2
        x = 'a'
        while n < 2:
            n += 1
            x = source()
        sink(x)`,
    },
    'else of a loop': {
      flagged: `
        x = 'a'
        for i in [1, 2]:
            pass
        else:
            x = source()
        sink(x)`,
      clean: `
        x = source()
        for i in [1, 2]:
            pass
        else:
            x = 'a'
        sink(x)`,
    },
    'each of a list that is known': {
      flagged: `
        for one in ['a', source()]:
            last = one
        sink(last)`,
      clean: `
        for one in [source(), 'a']:
            last = one
        sink(last)`,
    },
    'entries that are taken apart': {
      flagged: `
        for key, value in {'a': source()}.items():
            sink(value)`,
      clean: `
        for key, value in {'a': source()}.items():
            sink(key)`,
    },
    enumerate: {
      flagged: `
        for index, value in enumerate([source()]):
            sink(value)`,
      clean: `
        for index, value in enumerate([source()]):
            sink(index)`,
    },
    zip: {
      flagged: `
        for a, b in zip(['a'], [source()]):
            sink(b)`,
      clean: `
        for a, b in zip(['a'], [source()]):
            sink(a)`,
    },
    'rounds that nobody can count': {
      flagged: `
        x, y = 'a', 'b'
        while other():
            sink(y)
            y = x
            x = source()`,
      clean: `
        x, y = 'a', 'b'
        while other():
            sink(y)
            y = x
            source()`,
    },
  },
  java: {
    'known rounds': {
      flagged: `List<String> list = new ArrayList<>(); for (int i = 0; i < 3; i++) list.add(i == 2 ? source() : "a"); sink(list.get(2));`,
      clean: `List<String> list = new ArrayList<>(); for (int i = 0; i < 3; i++) list.add(i == 2 ? source() : "a"); sink(list.get(1));`,
    },
    'a break': {
      flagged: `String x = "a"; for (int i = 0; i < 5; i++) { if (i == 3) break; if (i == 2) x = source(); } sink(x);`,
      clean: `String x = "a"; for (int i = 0; i < 5; i++) { if (i == 2) break; if (i == 3) x = source(); } sink(x);`,
    },
    'a continue': {
      flagged: `String x = "a"; for (int i = 0; i < 3; i++) { if (i != 1) continue; x = source(); } sink(x);`,
      clean: `String x = "a"; for (int i = 0; i < 3; i++) { if (i < 3) continue; x = source(); } sink(x);`,
    },
    labels: {
      flagged: `String x = source(); outer: for (int a : new int[] {1, 2}) { for (int b : new int[] {1, 2}) { if (b == 1) continue outer; x = "a"; } } sink(x);`,
      clean: `String x = source(); outer: for (int a : new int[] {1, 2}) { for (int b : new int[] {1, 2}) { if (b == 1) { x = "a"; break outer; } } } sink(x);`,
    },
    'a test behind the body': {
      flagged: `String x = "a"; do { x = source(); } while (false); sink(x);`,
      clean: `String x = "a"; while (false) { x = source(); } sink(x);`,
    },
    'each of a list that is known': {
      flagged: `String last = ""; for (String one : List.of("a", source())) last = one; sink(last);`,
      clean: `String last = ""; for (String one : List.of(source(), "a")) last = one; sink(last);`,
    },
    'an iterator': {
      flagged: `Iterator<String> it = Arrays.asList("a", source()).iterator(); it.next(); sink(it.next());`,
      clean: `Iterator<String> it = Arrays.asList("a", source()).iterator(); sink(it.next());`,
    },
    'entries of a map': {
      flagged: `Map<String, String> map = new HashMap<>(); map.put("a", source()); for (Map.Entry<String, String> e : map.entrySet()) sink(e.getValue());`,
      clean: `Map<String, String> map = new HashMap<>(); map.put("a", source()); for (Map.Entry<String, String> e : map.entrySet()) sink(e.getKey());`,
    },
    'rounds that nobody can count': {
      flagged: `String x = "a", y = "b"; int n = other(); while (n-- > 0) { sink(y); y = x; x = source(); }`,
      clean: `String x = "a", y = "b"; int n = other(); while (n-- > 0) { sink(y); y = x; x = "c"; source(); }`,
    },
  },
});
