import type { AnalysisEngine } from '../../../../../shared/analysis';
import type { AnalysisResult } from '../../../../../shared/findings';
import { file, testEngine } from '../../../../support/analysis-engine';

/** Code of the rule, code that it reports, code that is meant so; both as the file named last, `a.py` when none is. */
const JUDGED: readonly (readonly [code: string, reported: string, meant: string, path?: string])[] = [
  [
    'B008',
    'def f(a=g()):\n    return a\n',
    'def f(a=Depends(make(A)), b=fastapi.Security(c(), scopes=[])):\n    return a\n',
  ],
  ['B008', 'def f(a=g()):\n    return a\n', 'def f(a=Unset()):\n    return a\n'],
  ['B008', 'def f(a=g()):\n    return a\n', 'f(lambda x, c=count(): next(c) - x)\n'],
  [
    'S301',
    'import pickle\n\n\ndef f(data):\n    return pickle.loads(data)\n\n\ndef g(a, b):\n    return compare_digest(a, b)\n',
    'import pickle\n\n\ndef f(data, mac):\n    if not hmac.compare_digest(mac, sign(data)):\n        raise ValueError\n    return pickle.loads(data)\n',
  ],
  ['S105', "ADMIN_TOKEN = 'admin'\n", "REQUEST_TOKEN = 'request'\n"],
  ['S105', "token = 'k7dm2-qx81'\n", "token = 'SHOP-API-TOKEN-HERE'\n"],
  ['B015', 'f() == 1\n', 'with pytest.raises(ValueError):\n    f() == 1\n'],
  ['B018', 'f.close\n', 'self.content\n'],
  [
    'B017',
    'with pytest.raises(Exception):\n    f()\n',
    'with pytest.raises(Exception):\n    with a:\n        raise Exception()\n',
    'test_a.py',
  ],
  ['E721', 'print(type(a) == type(b))\n', 'print(info.type == ValueError)\n'],
  ['T100', 'import pdb\npdb.set_trace()\n', 'import pdb\npdb.set_trace(frame)\n'],
  ['S307', 'eval(text)\n', 'eval(self._code, {})\n'],
  ['B018', 'f.show\n', 'try:\n    a.b\nexcept AttributeError:\n    f()\n'],
  ['B020', 'for a in enumerate(a):\n    f(a)\n', 'for a in self.chain(a, b):\n    f(a)\n'],
  [
    'B023',
    'for a in b:\n    c.append(lambda: a)\n',
    'for a in b:\n    re.sub(c, lambda _: a, d)\n    def e():\n        return a\n    f(e())\n',
  ],
  ['B026', 'def f(a):\n    g(b=1, *a)\n', 'def f(*args):\n    g(b=1, *args)\n'],
  ['E711', 'f(a == None)\n', 'q.filter(A.b == None).all()\n'],
  ['E721', 'print(type(a) == type(b))\n', 'print(a.__class__ == type(b))\n'],
  ['F401', 'import typing as t\n', 'import typing as t\n\n\ndef f(a):  # type: (t.Any) -> None\n    g(a)\n'],
  ['F821', 'unicode(1)\n', 'import sys\n\nif sys.version_info < (3,):\n    unicode(1)\n'],
  [
    'F821',
    'from dbus_fast.service import method\n\n\nclass A:\n    @method()\n    def f(self, a: "Missing"):\n        return a\n',
    'from dbus_fast.service import method\n\n\nclass A:\n    @method()\n    def f(self, a: "s") -> "b":\n        return a\n',
  ],
  [
    'F821',
    'def f(a: "s"):\n    return a\n',
    'from jaxtyping import Float\n\n\ndef f(a: Float[str, "batch"]):\n    return a\n',
  ],
  [
    'F722',
    'from jaxtyping import Float\n\n\ndef f(a: "a b"):\n    return a\n',
    'from jaxtyping import Float\nfrom jax import Array\n\n\ndef f(a: Float[Array, "batch dim"]) -> Float[Array, "2 n"]:\n    return a\n',
  ],
  [
    'F722',
    'def f(a: "a{sv}"):\n    return a\n',
    'from dbus_next.service import method\n\n\nclass A:\n    @method()\n    def f(self, a: "a{sv}") -> "as":\n        return a\n',
  ],
  ['RUF018', 'assert (a := f())\nprint(a)\n', 'a = f()\nassert a\n'],
  ['F821', 'print(__path__)\n', '', 'a.py'],
  ['F821', 'f(tags)\n', 'for a in dir(b):\n    globals()[a] = getattr(b, a)\n\nf(tags)\n'],
  [
    'F821',
    'def f(a: Tree.Leaf):\n    g(a)\n',
    'from b import Tree\n\n\ndef f(a: Tree.Leaf):\n    return a\n\n\ndel Tree\n',
  ],
  ['F822', "__all__ = ('a',)\n", "__all__ = ('a',)\n\n\ndef __getattr__(name):\n    return name\n"],
  ['PLW0127', 'def f(a):\n    a = a\n', 'def f(a):\n    b, a = a[0], a\n    if b:\n        a = a\n    return a\n'],
  ['PLW1508', "os.getenv('A', 1)\n", "int(os.getenv('A', 1))\nos.getenv('B', False)\n"],
  ['T100', 'breakpoint()\n', 'import pdb\n'],
  ['S102', 'exec(a)\n', "exec(compile(a, 'b', 'exec'), c)\nexec(a, module.__dict__)\n"],
  ['S307', 'eval(a, {})\n', "eval(a, globals())\neval('1 + 1')\n"],
  [
    'S105',
    "password = 'correct horse'\n",
    "TOKEN_TYPE = 'bearer'\nRESET_PASSWORD = 'reset_password'\nTOKEN = '{token}'\nPASSWORD_TITLE = 'API Token'\nsecret_from = 'binary file'\n",
  ],
  [
    'S105',
    "password = 'password'\n",
    "class Grant:\n    implicit = 'implicit'\n    password = 'password'\n    refresh_token = 'refresh_token'\n",
  ],
  [
    'S105',
    "dns_token = 'tr4v-el'\n",
    "dns_token = 'dns-token'\nSECRET_MULTILINE = 'SecretMultiline'\nTOKEN = 'Token'\n",
  ],
  [
    'S105',
    "password = 'tr4v'\n",
    "password = '---'\nEXPIRED_TOKEN = '403'\ntoken = 'NOT_SHOWN'\nsecret_from = 'env'\n",
  ],
  ['S105', "if password == 'hunter2': f()\n", "if password == 'always': f()\n"],
  ['S106', "f(password='hunter2')\n", "f(password='/run/secrets/a')\n"],
  ['S107', "def f(password='hunter2'):\n    g()\n", "def f(password='<password>'):\n    g()\n"],
  ['S108', "open('/tmp/a', 'w')\n", "f(os.getenv('A', '/tmp/a'))\n"],
  ['S301', 'import pickle\npickle.loads(a)\n', 'import pickle\npickle.loads(pickle.dumps(a))\n'],
  ['S308', "mark_safe(f'<b>{a}</b>')\n", "mark_safe('<b>a</b>')\nmark_safe(f'<b>{escape(a)}</b>')\n"],
  ['S311', 'import random\ntoken = random.random()\n', 'import random\ncolour = random.random()\n'],
  ['S318', 'xml.dom.minidom.parseString(a)\n', "xml.dom.minidom.parseString('<a/>')\n"],
  ['S324', 'import hashlib\nhashlib.md5(a)\n', 'import hashlib\ncache_name = hashlib.md5(a)\n'],
  ['S602', 'subprocess.run(a, shell=True)\n', "subprocess.run('ls', shell=True)\n"],
  ['S604', 'f(a, shell=True)\n', "f(shell='ls')\n"],
  ['S608', "f(f'SELECT * FROM t WHERE a = {a}')\n", "f(f'SELECT {columns} FROM {self.table}')\n"],
  ['S608', "f('SELECT * FROM t WHERE a = ' + a)\n", "f('SELECT * FROM %s WHERE a = ?' % TABLE)\n"],
  [
    'S701',
    'import jinja2\njinja2.Environment()\n',
    "import jinja2\njinja2.Environment().get_template('schema.json')\n",
  ],
  ['PLW0127', 'def f(a):\n    a = a\n    return a\n', 'def f(a):\n    a: Order = a\n    return a\n'],
  ['S103', 'os.chmod(a, 0o777)\n', '', 'a.py'],
];

const SETUP =
  'import os, pytest, re, subprocess, sys, xml.dom.minidom\nfrom django.utils.safestring import mark_safe\n';
const NAMED = JUDGED.map(([code, reported, meant, path = 'a.py'], index) => ({ code, reported, meant, path, index }));
const withImports = (code: string, text: string) => (/^(?:F401|F82)/.test(code) ? text : SETUP + text);

let engine: AnalysisEngine;
let ofTable: Promise<AnalysisResult>;
beforeAll(() => {
  engine = testEngine();
  ofTable = engine.analyzeFiles(
    NAMED.flatMap(({ code, reported, meant, path, index }) => [
      file(`${index}/reported/${path}`, withImports(code, reported)),
      file(`${index}/meant/${path}`, withImports(code, meant)),
      file(`${index}/tests/test_it.py`, withImports(code, reported)),
      file(`${index}/package/__init__.py`, withImports(code, reported)),
    ]),
    { enabledRules: ['ruff/S102', 'ruff/S307', 'ruff/S602', 'ruff/S604', 'ruff/S608'] },
  );
});
afterAll(() => engine.close());

it.each(NAMED)('reports $reported for $code, and leaves $meant be', async ({ code, path, index }) => {
  const { findings } = await ofTable;

  const places = findings.filter(({ ruleId }) => ruleId === `ruff/${code}`).map((one) => one.path);
  expect(places).toContain(`${index}/reported/${path}`);
  expect(places).not.toContain(`${index}/meant/${path}`);
});

it('has nothing to say about weaknesses of tests that harm nobody', async () => {
  const { findings } = await ofTable;

  const inTests = findings.filter((one) => one.path.includes('/tests/')).map(({ ruleId }) => ruleId);
  expect(inTests.filter((ruleId) => /^ruff\/(?:S(?!324)|RUF018)/.test(ruleId))).toEqual([]);
});

it('knows that a package has a path', async () => {
  const { findings } = await ofTable;

  const index = JUDGED.findIndex(([, reported]) => reported.includes('__path__'));
  const unknown = findings.filter((one) => one.ruleId === 'ruff/F821' && one.path.startsWith(`${index}/`));
  expect(unknown.map(({ path }) => path).sort()).toEqual([`${index}/reported/a.py`, `${index}/tests/test_it.py`]);
});

it('leaves what a package gives out to its modules', async () => {
  const { findings } = await ofTable;

  const index = JUDGED.findIndex(([code]) => code === 'F822');
  const unknown = findings.filter((one) => one.ruleId === 'ruff/F822' && one.path.startsWith(`${index}/`));
  expect(unknown.map(({ path }) => path).sort()).toEqual([`${index}/reported/a.py`, `${index}/tests/test_it.py`]);
});

it('leaves names be that whoever runs a file gives it', async () => {
  const { findings } = await engine.analyzeFiles([
    file('SConstruct', "env = Environment()\nenv.Program('a')\n"),
    file('docs/conf.py', "tags.add('a')\nrags.add('a')\n"),
  ]);

  const unknown = findings.filter(({ ruleId }) => ruleId === 'ruff/F821');
  expect(unknown.map(({ path, region }) => [path, region.startLine])).toEqual([['docs/conf.py', 2]]);
});
