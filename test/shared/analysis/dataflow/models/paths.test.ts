import { hitsIn } from '../solver/hits-in';

/** Paths of requests that are looked at before they are used, and the language they are written in. */
const IN_JAVASCRIPT = (check: string) => `const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();
app.get('/', (req, res) => {
  const name = req.query.name;
  const full = path.join('/data', name);
  if (${check}) return res.status(400).end();
  fs.readFileSync(full);
});
`;

const IN_PYTHON = (check: string) => `import os
from flask import Flask, abort, request
app = Flask(__name__)
BASE = '/data'

@app.route('/')
def show():
    path = os.path.join(BASE, request.args['name'])
    if ${check}:
        abort(400)
    os.remove(path)
`;

const IN_JAVA = (check: string) => `import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.http.*;

public class Main extends HttpServlet {
  private static void check(Path base, Path path) {
    if (path.normalize().startsWith(base)) {
      return;
    }
    throw new SecurityException("outside");
  }

  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Path base = Path.of("/data");
    Path path = base.resolve(request.getParameter("name"));
    ${check}
    Files.delete(path);
  }
}
`;

it.each([
  ['main.js', IN_JAVASCRIPT("!path.resolve('/data', name).startsWith('/data' + path.sep)")],
  ['main.js', IN_JAVASCRIPT("path.relative('/data', full).startsWith('..')")],
  ['main.py', IN_PYTHON('os.path.commonpath([BASE, os.path.realpath(path)]) != BASE')],
  ['main.py', IN_PYTHON("os.path.relpath(path, BASE).startswith('..')")],
  ['main.py', IN_PYTHON('not os.path.abspath(path).startswith(BASE + os.sep)')],
  ['Main.java', IN_JAVA('if (!path.normalize().startsWith(base)) return;')],
  ['Main.java', IN_JAVA('check(base, path);')],
])('takes a path that was looked at for one that leads nowhere else: %s, %s', async (file, text) => {
  expect(await hitsIn({ [file]: text })).not.toContain('path-traversal');
});

it.each([
  ['main.js', IN_JAVASCRIPT("path.resolve('/data', name).startsWith('/data' + path.sep)")],
  ['main.js', IN_JAVASCRIPT("name.startsWith('..')")],
  ['main.js', IN_JAVASCRIPT('!fs.existsSync(full)')],
  ['main.py', IN_PYTHON('os.path.commonpath([BASE, os.path.realpath(path)]) == BASE')],
  ['main.py', IN_PYTHON("path.startswith('..')")],
  ['Main.java', IN_JAVA('if (path.normalize().startsWith(base)) return;')],
  ['Main.java', IN_JAVA('check(path, base);')],
])('follows a path that was looked at in no way that helps: %s, %s', async (file, text) => {
  expect(await hitsIn({ [file]: text })).toContain('path-traversal');
});
