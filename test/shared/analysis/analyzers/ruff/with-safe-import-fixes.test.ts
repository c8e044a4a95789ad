import { mendFiles, type AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

async function mended(text: string): Promise<string> {
  const files = [file('a.py', text)];
  const { findings } = await engine.analyzeFiles(files);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('ruff/F401');
  const mending = await mendFiles(files, findings, engine, { wants: ({ ruleId }) => ruleId === 'ruff/F401' });
  return mending.files[0]?.after ?? text;
}

describe('fixes of unused imports of Python', () => {
  it.each([
    ['import os\nimport sys\n\nprint(sys.path)\n', 'import sys\n\nprint(sys.path)\n'],
    ['import numpy as np\n\nprint(1)\n', '\nprint(1)\n'],
    ['from flask import Flask, g\n\napp = Flask()\n', 'from flask import Flask\n\napp = Flask()\n'],
    ['from .shapes import Box, area\n\nprint(area(1))\n', 'from .shapes import area\n\nprint(area(1))\n'],
  ])('takes what does nothing by being imported out of %j', async (text, after) => {
    expect(await mended(text)).toBe(after);
  });

  it.each([
    ['a module that may register something', 'class Config:\n    def ready(self):\n        import users.signals\n'],
    ['a module of the same project', 'import employee\n\nprint(1)\n'],
    ['what may be a module beside the name that stays', 'from app import db, routes\n\ndb.open()\n'],
    ['a module of the own package', 'from . import shapes\n\nprint(1)\n'],
    ['a part of a package that is imported too', 'from app import db\nimport app.shapes\n\ndb.open()\n'],
    ['what makes the terminal read lines', 'import readline\n\nprint(input())\n'],
    ['what a module hands on', '"""The doors to other applications."""\nfrom django.db import models\n'],
    ['what a comment is about', 'from .sql import Query, quoted  # noqa: F401; for others\n\nprint(Query())\n'],
    ['a fixture', 'from pytest import mark, client\n\n@mark.slow\ndef test_a(client):\n    assert client.get()\n'],
    ['what a doctest runs', 'import math\n\ndef f(a):\n    """\n    >>> f(math.pi)\n    """\n    return a\n'],
    ['what a text that is run may name', 'import math\n\nprint(eval("math.pi"))\n'],
    ['all of a statement with one such', 'import os, employee\n\nprint(1)\n'],
  ])('leaves %s', async (_what, text) => {
    expect(await mended(text)).toBe(text);
  });
});
