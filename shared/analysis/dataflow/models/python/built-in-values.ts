import type { FrameworkModel, PropagatorModel, SanitizerModel } from '../model';

const TEXT_EFFECTS: Readonly<Record<string, PropagatorModel['effect']>> = {
  lower: 'text.lower',
  casefold: 'text.lower',
  upper: 'text.upper',
  strip: 'text.trim',
  lstrip: 'text.trim',
  rstrip: 'text.trim',
  replace: 'text.replace-all',
  split: 'text.split',
  rsplit: 'text.split',
  splitlines: 'text.split',
  join: 'text.join-receiver-separator',
  format: 'text.format',
  format_map: 'text.format',
  startswith: 'text.starts-with',
  endswith: 'text.ends-with',
  __contains__: 'text.contains',
  find: 'text.index-of',
  index: 'text.index-of',
  rfind: 'clean',
  rindex: 'clean',
  encode: 'receiver',
  decode: 'receiver',
  __str__: 'identity',
  hex: 'clean',
};
const LIST_EFFECTS: Readonly<Record<string, PropagatorModel['effect']>> = {
  append: 'list.append',
  add: 'list.append',
  appendleft: 'list.prepend',
  extend: 'list.append-all',
  update: 'list.append-all',
  extendleft: 'list.append-all',
  insert: 'list.insert',
  pop: 'list.remove-at',
  popleft: 'list.remove-first',
  remove: 'list.remove-value',
  discard: 'list.remove-value',
  clear: 'list.clear',
  reverse: 'list.reverse',
  sort: 'list.sort',
  copy: 'list.copy',
  index: 'list.index-of',
  union: 'list.concat',
  count: 'clean',
  __len__: 'list.size',
  __next__: 'iterator.next',
  __anext__: 'iterator.next',
  __iter__: 'identity',
  send: 'iterator.next',
  tolist: 'list.copy',
  put: 'list.append',
  put_nowait: 'list.append',
  get_nowait: 'list.remove-first',
  get: 'list.remove-first',
};
const MAP_EFFECTS: Readonly<Record<string, PropagatorModel['effect']>> = {
  get: 'map.get-or-default',
  pop: 'map.remove',
  popitem: 'map.entries',
  setdefault: 'map.put-if-absent',
  update: 'map.put-all',
  keys: 'map.keys',
  values: 'map.values',
  items: 'map.entries',
  iteritems: 'map.entries',
  itervalues: 'map.values',
  iterkeys: 'map.keys',
  clear: 'map.clear',
  copy: 'map.copy',
  has_key: 'map.has',
  __contains__: 'map.has',
  __getitem__: 'map.get',
  __setitem__: 'map.set',
};

function effectsOf(
  kind: string,
  effects: Readonly<Record<string, PropagatorModel['effect']>>,
): readonly PropagatorModel[] {
  return Object.entries(effects).map(([name, effect]) => ({ match: `${kind}.${name}`, effect }));
}

/** A text of which this is true holds nothing that means anything anywhere. */
function tellsHarmless(name: string): readonly SanitizerModel[] {
  return ['*', '#text'].map((kind) => ({ match: `${kind}.${name}`, cleans: 'all', port: 'receiver', isGuard: true }));
}

/** Methods of texts, lists, sets, dictionaries and iterators. */
export const BUILT_IN_VALUES: FrameworkModel = {
  id: 'python-built-in-values',
  language: 'python',
  propagators: [
    ...effectsOf('#text', TEXT_EFFECTS),
    ...effectsOf('#list', LIST_EFFECTS),
    ...effectsOf('#map', MAP_EFFECTS),
    { match: '#iterator.__next__', effect: 'iterator.next' },
    {
      match:
        '#text.{count,isalnum,isalpha,isascii,isdecimal,isdigit,isidentifier,islower,isnumeric,isprintable,isspace,istitle,isupper}',
      effect: 'clean',
    },
    // Called by way of their types.
    { match: 'str.encode', effect: 'first-argument' },
    { match: 'bytes.decode', effect: 'first-argument' },
    { match: '#list.{isdisjoint,issubset,issuperset}', effect: 'clean' },
  ],
  sanitizers: [
    ...['isdigit', 'isdecimal', 'isnumeric', 'isalnum', 'isalpha', 'isidentifier'].flatMap(tellsHarmless),
    // All stays on one line.
    {
      match: '#text.replace',
      cleans: ['log-injection', 'header-injection'],
      when: [{ port: 0, matches: String.raw`^\r?\n$` }],
    },
  ],
};
