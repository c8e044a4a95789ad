import { describeTwins } from '../../../../support/describe-twins';

describeTwins('collections', {
  javascript: {
    'places of an array': {
      flagged: `const a = ['x', source()]; sink(a[1]);`,
      clean: `const a = ['x', source()]; sink(a[0]);`,
    },
    'what is pushed and taken off': {
      flagged: `const a = []; a.push('x'); a.push(source()); sink(a.pop());`,
      clean: `const a = []; a.push('x'); a.push(source()); a.pop(); sink(a.pop());`,
    },
    'what is put in front': {
      flagged: `const a = ['x']; a.unshift(source()); sink(a.shift());`,
      clean: `const a = ['x']; a.unshift(source()); a.shift(); sink(a.shift());`,
    },
    'a slice': {
      flagged: `sink(['x', source(), 'y'].slice(1)[0]);`,
      clean: `sink(['x', source(), 'y'].slice(1)[1]);`,
    },
    'a part that is cut out': {
      flagged: `const a = ['x', source(), 'y']; a.splice(0, 1); sink(a[0]);`,
      clean: `const a = ['x', source(), 'y']; a.splice(1, 1); sink(a[1]);`,
    },
    'arrays put together': {
      flagged: `sink(['x'].concat([source()])[1]);`,
      clean: `sink(['x'].concat([source()])[0]);`,
    },
    spread: {
      flagged: `const a = ['x', ...[source(), 'y']]; sink(a[1]);`,
      clean: `const a = ['x', ...[source(), 'y']]; sink(a[2]);`,
    },
    'what is written to a place': {
      flagged: `const a = ['x', 'y']; a[1] = source(); sink(a[1]);`,
      clean: `const a = ['x', source()]; a[1] = 'y'; sink(a[1]);`,
    },
    'an array taken apart': {
      flagged: `const [a, , b = 'c', ...rest] = ['x', 'y', 'z', source()]; sink(rest[0]);`,
      clean: `const [a, , b = 'c', ...rest] = ['x', source(), 'z', 'w']; sink(a); sink(b); sink(rest[0]);`,
    },
    'an object taken apart': {
      flagged: `const { a, b: { c: renamed }, ...rest } = { a: 'x', b: { c: source() }, d: 'y' }; sink(renamed);`,
      clean: `const { a, b: { c: renamed }, ...rest } = { a: source(), b: { c: 'y' }, d: 'z' }; sink(renamed); sink(rest.d); sink(rest.a);`,
    },
    'objects spread into each other': {
      flagged: `const o = { a: 'x', ...{ a: source() } }; sink(o.a);`,
      clean: `const o = { ...{ a: source() }, a: 'x' }; sink(o.a);`,
    },
    'a map by key': {
      flagged: `const m = new Map(); m.set('a', source()); m.set('b', 'x'); sink(m.get('a'));`,
      clean: `const m = new Map(); m.set('a', source()); m.set('b', 'x'); sink(m.get('b'));`,
    },
    'what a map forgets': {
      flagged: `const m = new Map([['a', source()]]); m.delete('b'); sink(m.get('a'));`,
      clean: `const m = new Map([['a', source()]]); m.delete('a'); sink(m.get('a'));`,
    },
    'a key that is computed': {
      flagged: `const o = {}; o['a' + 1] = source(); sink(o.a1);`,
      clean: `const o = {}; o['a' + 1] = source(); sink(o.a2);`,
    },
    'a key that nobody knows': {
      flagged: `const o = {}; o[other()] = source(); sink(o.a);`,
      clean: `const o = {}; o[other()] = 'x'; source(); sink(o.a);`,
    },
    'what is deleted': {
      flagged: `const o = { a: source(), b: 'x' }; delete o.b; sink(o.a);`,
      clean: `const o = { a: source() }; delete o.a; sink(o.a);`,
    },
    'a set': {
      flagged: `const s = new Set(); s.add(source()); for (const one of s) sink(one);`,
      clean: `const s = new Set(); s.add('x'); source(); for (const one of s) sink(one);`,
    },
    'its length': {
      flagged: `const a = [source()]; sink(a.join(','));`,
      clean: `const a = [source()]; sink(a.length);`,
    },
    'keys and values': {
      flagged: `sink(Object.values({ a: source() })[0]);`,
      clean: `sink(Object.keys({ a: source() })[0]);`,
    },
  },
  python: {
    'places of a list': {
      flagged: `sink(['x', source()][1])`,
      clean: `sink(['x', source()][0])`,
    },
    'places from the end': {
      flagged: `sink(['x', source()][-1])`,
      clean: `sink(['x', source()][-2])`,
    },
    'what is appended and taken off': {
      flagged: `
        a = []
        a.append('x')
        a.append(source())
        sink(a.pop())`,
      clean: `
        a = []
        a.append('x')
        a.append(source())
        a.pop()
        sink(a.pop())`,
    },
    'what is inserted and removed': {
      flagged: `
        a = ['x', 'y']
        a.insert(1, source())
        sink(a[1])`,
      clean: `
        a = ['x', source(), 'y']
        del a[1]
        sink(a[1])`,
    },
    slices: {
      flagged: `sink(['x', source(), 'y'][1:][0])`,
      clean: `sink(['x', source(), 'y'][1:][1])`,
    },
    'lists put together': {
      flagged: `sink((['x'] + [source()])[1])`,
      clean: `sink((['x'] + [source()])[0])`,
    },
    'a list that is extended': {
      flagged: `
        a = ['x']
        a.extend([source()])
        sink(a[1])`,
      clean: `
        a = ['x']
        a.extend([source()])
        sink(a[0])`,
    },
    'a tuple taken apart': {
      flagged: `
        a, (b, *rest) = 'x', ['y', 'z', source()]
        sink(rest[1])`,
      clean: `
        a, (b, *rest) = source(), ['y', 'z', 'w']
        sink(b)
        sink(rest[1])`,
    },
    'two that change places': {
      flagged: `
        a, b = source(), 'x'
        a, b = b, a
        sink(b)`,
      clean: `
        a, b = source(), 'x'
        a, b = b, a
        sink(a)`,
    },
    'a dictionary by key': {
      flagged: `
        d = {'a': source(), 'b': 'x'}
        sink(d['a'])`,
      clean: `
        d = {'a': source(), 'b': 'x'}
        sink(d['b'])`,
    },
    'get with something else': {
      flagged: `
        d = {'a': 'x'}
        sink(d.get('b', source()))`,
      clean: `
        d = {'a': 'x'}
        sink(d.get('a', source()))`,
    },
    'what a dictionary is told and forgets': {
      flagged: `
        d = {}
        d['a'] = source()
        d.pop('b', None)
        sink(d['a'])`,
      clean: `
        d = {'a': source()}
        d['a'] = 'x'
        sink(d['a'])`,
    },
    'a dictionary that is updated': {
      flagged: `
        d = {'a': 'x'}
        d.update({'a': source()})
        sink(d['a'])`,
      clean: `
        d = {'a': source()}
        d.update(a='x')
        sink(d['a'])`,
    },
    'dictionaries put together': {
      flagged: `sink({'a': 'x', **{'a': source()}}['a'])`,
      clean: `sink({**{'a': source()}, 'a': 'x'}['a'])`,
    },
    comprehensions: {
      flagged: `sink([x.upper() for x in ['a', source()]][1])`,
      clean: `sink([x.upper() for x in ['a', source()]][0])`,
    },
    'comprehensions of dictionaries': {
      flagged: `sink({k: v for k, v in [('a', source()), ('b', 'x')]}['a'])`,
      clean: `sink({k: v for k, v in [('a', source()), ('b', 'x')]}['b'])`,
    },
    'a set': {
      flagged: `
        s = set()
        s.add(source())
        for one in s:
            sink(one)`,
      clean: `
        s = set()
        s.add('x')
        source()
        for one in s:
            sink(one)`,
    },
    'its length': {
      flagged: `sink(','.join([source()]))`,
      clean: `sink(len([source()]))`,
    },
  },
  java: {
    'places of a list': {
      flagged: `List<String> a = new ArrayList<>(); a.add("x"); a.add(source()); sink(a.get(1));`,
      clean: `List<String> a = new ArrayList<>(); a.add("x"); a.add(source()); sink(a.get(0));`,
    },
    'what is removed': {
      flagged: `List<String> a = new ArrayList<>(); a.add("x"); a.add(source()); a.remove(0); sink(a.get(0));`,
      clean: `List<String> a = new ArrayList<>(); a.add("x"); a.add(source()); a.add("y"); a.remove(1); sink(a.get(1));`,
    },
    'what is removed by its value': {
      flagged: `List<String> a = new ArrayList<>(); a.add("x"); a.add(source()); a.remove("x"); sink(a.get(0));`,
      clean: `List<String> a = new ArrayList<>(); a.add("x"); a.add("y"); a.add(source()); a.remove("x"); sink(a.get(0));`,
    },
    'what is inserted': {
      flagged: `List<String> a = new ArrayList<>(List.of("x", "y")); a.add(1, source()); sink(a.get(1));`,
      clean: `List<String> a = new ArrayList<>(List.of("x", "y")); a.add(1, source()); sink(a.get(2));`,
    },
    'what takes the place of another': {
      flagged: `List<String> a = new LinkedList<>(); a.add("x"); a.set(0, source()); sink(a.get(0));`,
      clean: `List<String> a = new LinkedList<>(); a.add(source()); a.set(0, "x"); sink(a.get(0));`,
    },
    'an array': {
      flagged: `String[] a = new String[2]; a[0] = source(); a[1] = "x"; sink(a[0]);`,
      clean: `String[] a = new String[2]; a[0] = source(); a[1] = "x"; sink(a[1]);`,
    },
    'an array of arrays': {
      flagged: `String[][] a = {{"x", "y"}, {source(), "z"}}; sink(a[1][0]);`,
      clean: `String[][] a = {{"x", "y"}, {source(), "z"}}; sink(a[0][0]); sink(a[1][1]);`,
    },
    'a map by key': {
      flagged: `Map<String, String> m = new HashMap<>(); m.put("a", source()); m.put("b", "x"); sink(m.get("a"));`,
      clean: `Map<String, String> m = new HashMap<>(); m.put("a", source()); m.put("b", "x"); sink(m.get("b"));`,
    },
    'a map that is told again': {
      flagged: `Map<String, Object> m = new HashMap<>(); m.put("a", "x"); m.put("a", source()); sink((String) m.get("a"));`,
      clean: `Map<String, Object> m = new HashMap<>(); m.put("a", source()); m.put("a", "x"); sink((String) m.get("a"));`,
    },
    getOrDefault: {
      flagged: `Map<String, String> m = new HashMap<>(); m.put("a", "x"); sink(m.getOrDefault("b", source()));`,
      clean: `Map<String, String> m = new HashMap<>(); m.put("a", "x"); sink(m.getOrDefault("a", source()));`,
    },
    'a map that is fixed': {
      flagged: `sink(Map.of("a", source(), "b", "x").get("a"));`,
      clean: `sink(Map.of("a", source(), "b", "x").get("b"));`,
    },
    'what is taken off a stack': {
      flagged: `Deque<String> s = new ArrayDeque<>(); s.push("x"); s.push(source()); sink(s.pop());`,
      clean: `Deque<String> s = new ArrayDeque<>(); s.push(source()); s.push("x"); sink(s.pop());`,
    },
    'what stands in a queue': {
      flagged: `Queue<String> q = new LinkedList<>(); q.offer(source()); q.offer("x"); sink(q.poll());`,
      clean: `Queue<String> q = new LinkedList<>(); q.offer("x"); q.offer(source()); sink(q.poll());`,
    },
    'a part of a list': {
      flagged: `sink(Arrays.asList("x", source(), "y").subList(1, 3).get(0));`,
      clean: `sink(Arrays.asList("x", source(), "y").subList(1, 3).get(1));`,
    },
    'its size': {
      flagged: `List<String> a = new ArrayList<>(); a.add(source()); sink(String.join(",", a));`,
      clean: `List<String> a = new ArrayList<>(); a.add(source()); sink("" + a.size());`,
    },
    'what is cleared': {
      flagged: `List<String> a = new ArrayList<>(); a.clear(); a.add(source()); for (String s : a) sink(s);`,
      clean: `List<String> a = new ArrayList<>(); a.add(source()); a.clear(); a.add("x"); for (String s : a) sink(s);`,
    },
  },
});
