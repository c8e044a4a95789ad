import { solvedPython } from '../../../../support/solved-python';

const HEAD = 'import os\nfrom flask import Flask, request\napp = Flask(__name__)\n';

/** A handler whose body stands between what comes in and a shell. */
function handler(body: string, before = ''): string {
  const lines = body.split('\n').map((line) => `  ${line}`);
  return `${HEAD}${before}\n@app.route('/x')\ndef handle():\n  data = request.args.get('q')\n${lines.join('\n')}\n`;
}

async function isFlagged(text: string): Promise<boolean> {
  const found = await solvedPython({ 'app/main.py': text });
  return found.some((one) => one.startsWith('command-injection'));
}

describe('follows data through', () => {
  it.each([
    ['assignments', 'x = data\nos.system(x)', 'x = data\nx = "ls"\nos.system(x)'],
    [
      'branches that are taken',
      'x = "ls"\nif 1 + 1 == 2: x = data\nos.system(x)',
      'x = "ls"\nif 1 + 1 == 3: x = data\nos.system(x)',
    ],
    ['match', 'match 2:\n  case 2: os.system(data)', 'match 2:\n  case 1: os.system(data)'],
    ['lists by place', 'x = ["ls", data]\nos.system(x[1])', 'x = ["ls", data]\nos.system(x[0])'],
    [
      'lists that change',
      'x = ["a"]\nx.append(data)\nx.pop(0)\nos.system(x[0])',
      'x = [data]\nx.append("ls")\nx.pop(0)\nos.system(x[0])',
    ],
    ['slices', 'x = ["a", data, "c"]\nos.system(x[1:][0])', 'x = [data, "b"]\nos.system(x[1:][0])'],
    [
      'dictionaries by key',
      'x = {"a": data, "b": "ls"}\nos.system(x["a"])',
      'x = {"a": data, "b": "ls"}\nos.system(x["b"])',
    ],
    [
      'what is taken out of dictionaries',
      'x = {"a": "ls"}\ndel x["a"]\nx["a"] = data\nos.system(x["a"])',
      'x = {"a": data}\ndel x["a"]\nx["a"] = "ls"\nos.system(x["a"])',
    ],
    ['unpacking', 'a, *b = "ls", data, "c"\nos.system(b[0])', 'a, *b = "ls", data, "c"\nos.system(a)'],
    ['comprehensions', 'os.system([x for x in [data]][0])', 'os.system([x for x in ["ls"] if data][0])'],
    [
      'loops',
      'x = ""\nfor y in ["a", data]: x = y\nos.system(x)',
      'x = data\nfor y in range(3): x = "ls"\nos.system(x)',
    ],
    [
      'what stands under else of a loop',
      'for y in [1]:\n  pass\nelse:\n  os.system(data)',
      'for y in [1]:\n  break\nelse:\n  os.system(data)',
    ],
    [
      'exceptions',
      'try:\n  raise ValueError()\nexcept ValueError:\n  os.system(data)',
      'try:\n  x = data\n  raise ValueError()\n  os.system(x)\nexcept ValueError:\n  pass',
    ],
    ['f-strings', 'os.system(f"ls {data}")', 'os.system(f"ls {len(data)}")'],
    ['format', 'os.system("ls {} {}".format("a", data))', 'os.system("ls {0}".format("a", data))'],
    ['percent', 'os.system("ls %s" % data)', 'os.system("ls %d" % data)'],
    ['closures', 'def inner(): return data\nos.system(inner())', 'def inner(): return "ls"\nos.system(inner())'],
    [
      'lambdas and map',
      'os.system(list(map(lambda x: x + "a", [data]))[0])',
      'os.system(list(map(lambda x: "ls", [data]))[0])',
    ],
    [
      'places of enumerate',
      'for i, x in enumerate([data]): os.system(x)',
      'for i, x in enumerate([data]): os.system(str(i))',
    ],
    ['pairs of zip', 'for a, b in zip(["a"], [data]): os.system(b)', 'for a, b in zip(["a"], [data]): os.system(a)'],
    ['guards', 'if data != "ls": os.system(data)', 'if data in ["ls", "id"]: os.system(data)'],
    ['tests of characters', 'if data.startswith("a"): os.system(data)', 'if data.isalnum(): os.system(data)'],
    ['numbers', 'os.system(str(data))', 'os.system(str(int(data)))'],
    [
      'the sanitizer of shells',
      'import html\nos.system(html.escape(data))',
      'import shlex\nos.system(shlex.quote(data))',
    ],
  ])('%s', async (_name, flagged, clean) => {
    expect(await isFlagged(handler(flagged))).toBe(true);
    expect(await isFlagged(handler(clean))).toBe(false);
  });

  it.each([
    ['calls by their arguments', 'def f(a, b): return a\n', 'os.system(f(data, "ls"))', 'os.system(f("ls", data))'],
    ['arguments by name', 'def f(*, a, b): return a\n', 'os.system(f(b="ls", a=data))', 'os.system(f(a="ls", b=data))'],
    [
      'further arguments',
      'def f(*a, **k): return a[1] + k["x"]\n',
      'os.system(f("a", data, x="c"))',
      'os.system(f(data, "b", x="c", y=data))',
    ],
    [
      'fields of objects',
      'class A:\n  def __init__(self, x): self.x, self.y = x, "ls"\n',
      'os.system(A(data).x)',
      'os.system(A(data).y)',
    ],
    [
      'data classes',
      '@dataclass\nclass A:\n  x: str\n  y: str = "ls"\n',
      'os.system(A(data).x)',
      'os.system(A(data).y)',
    ],
    [
      'inheritance',
      'class A:\n  def f(self, x): return x\nclass B(A):\n  def f(self, x): return super().f(x)\n  def g(self, x): return "ls"\n',
      'os.system(B().f(data))',
      'os.system(B().g(data))',
    ],
    [
      'properties',
      'class A:\n  @property\n  def p(self): return self.v\n',
      'a = A()\na.v = data\nos.system(a.p)',
      'a = A()\na.v = "ls"\na.w = data\nos.system(a.p)',
    ],
    [
      'decorators',
      'def twice(f):\n  def inner(x): return f(x + x)\n  return inner\ndef never(f):\n  def inner(x): return "ls"\n  return inner\n@twice\ndef f(x): return x\n@never\ndef g(x): return x\n',
      'os.system(f(data))',
      'os.system(g(data))',
    ],
    ['generators', 'def f(x):\n  yield x\n', 'for y in f(data): os.system(y)', 'for y in f("ls"): os.system(y)'],
    [
      'contexts',
      'class A:\n  def __init__(self, x): self.x = x\n  def __enter__(self): return self.x\n  def __exit__(self, *a): pass\n',
      'with A(data) as x: os.system(x)',
      'with A("ls") as x: os.system(x)',
    ],
    [
      'coroutines',
      'import asyncio\nasync def f(x): return x\n',
      'os.system(asyncio.run(f(data)))',
      'os.system(asyncio.run(f("ls")))',
    ],
    [
      'operators of objects',
      'class A:\n  def __add__(self, x): return x\n  def __mul__(self, x): return "ls"\n',
      'os.system(A() + data)',
      'os.system(A() * data)',
    ],
    [
      'reflection',
      'class A: pass\n',
      'a = A()\nsetattr(a, "x", data)\nos.system(getattr(a, "x"))',
      'a = A()\nsetattr(a, "x", data)\na.y = "ls"\nos.system(getattr(a, "y"))',
    ],
  ])('%s', async (_name, before, flagged, clean) => {
    expect(await isFlagged(handler(flagged, before))).toBe(true);
    expect(await isFlagged(handler(clean, before))).toBe(false);
  });

  it('modules of a package', async () => {
    const found = await solvedPython({
      'shop/__init__.py': '',
      'shop/shell.py': 'import os\ndef run(command): os.system(command)\ndef show(command): print(command)\n',
      'shop/tools/__init__.py': 'from ..shell import *\n',
      'web/views.py': `${HEAD}import shop.tools\n@app.route('/')\ndef f():\n  shop.tools.show(request.args['a'])\n  shop.tools.run(request.args['b'])\n`,
    });

    expect(found).toEqual(['command-injection:2']);
  });
});

describe('knows what libraries do', () => {
  it.each([
    [
      'sql-injection:4',
      'import sqlite3\nc = sqlite3.connect("a").cursor()\n',
      'c.execute("select " + request.GET["q"])',
      'c.execute("select ?", (request.GET["q"],))',
    ],
    ['code-injection:3', 'import ast\n', 'eval(request.GET["q"])', 'ast.literal_eval(request.GET["q"])'],
    [
      'path-traversal:3',
      'import os\n',
      'open("a/" + request.GET["q"])',
      'open("a/" + os.path.basename(request.GET["q"]))',
    ],
    [
      'unsafe-deserialization:3',
      'import yaml\n',
      'yaml.load(request.body, Loader=yaml.Loader)',
      'yaml.load(request.body, Loader=yaml.SafeLoader)',
    ],
    [
      'server-side-request-forgery:3',
      'import requests\n',
      'requests.get(request.GET["q"])',
      'requests.get("https://a.example/" + request.GET["q"])',
    ],
    [
      'open-redirect:3',
      'from django.shortcuts import redirect\n',
      'return redirect(request.GET["q"])',
      'return redirect("/a/" + request.GET["q"])',
    ],
    [
      'cross-site-scripting:4',
      'from django.http import HttpResponse\nfrom django.utils.html import escape\n',
      'return HttpResponse(request.GET["q"])',
      'return HttpResponse(escape(request.GET["q"]))',
    ],
    [
      'template-injection:3',
      'from jinja2 import Template\n',
      'Template(request.GET["q"])',
      'Template("{{ q }}").render(q=request.GET["q"])',
    ],
    [
      'command-injection:3',
      'import subprocess\n',
      'subprocess.run("ls " + request.GET["q"], shell=True)',
      'subprocess.run(["ls", request.GET["q"]])',
    ],
    [
      'certificate-validation:3',
      'import requests\n',
      'requests.get("https://a.example", verify=False)',
      'requests.get("https://a.example")',
    ],
    [
      'weak-cipher:3',
      'from Crypto.Cipher import AES\n',
      'AES.new(request.key, AES.MODE_ECB)',
      'AES.new(request.key, AES.MODE_GCM)',
    ],
    ['weak-hash:3', 'import hashlib\n', 'hashlib.md5(b"a")', 'hashlib.sha256(b"a")'],
    [
      'weak-token-verification:3',
      'import jwt\n',
      'jwt.decode(request.token, options={"verify_signature": False})',
      'jwt.decode(request.token, request.key)',
    ],
  ])('%s', async (expected, imports, flagged, clean) => {
    const view = (line: string) => ({ 'shop/views.py': `${imports}def view(request):\n  ${line}\n` });

    expect(await solvedPython(view(flagged))).toContain(expected);
    expect(await solvedPython(view(clean))).toEqual([]);
  });
});
