import type { GoodPatch } from './patch-case';

interface Written {
  readonly ruleId: string;
  readonly path: string;
  readonly language: string;
  readonly code: string;
  /** What stands in the code, and what mends it: one patch each. */
  readonly mends: readonly (readonly (readonly [string, string])[])[];
}

const SHOP_JS = `const express = require('express');
const mysql = require('mysql');
const { execFile, exec } = require('child_process');
const path = require('path');
const fs = require('fs');
const app = express();
const db = mysql.createConnection({ host: 'db' });

app.get('/orders', (request, response) => {
  const limit = 25;
  const id = request.query.id;
  audit('orders', limit);
  if (!request.query.id) {
    response.status(400).end();
    return;
  }
  db.query('SELECT * FROM orders WHERE id = ' + id, (error, rows) => {
    response.json(rows);
  });
});

app.get('/pack', (request, response) => {
  const level = 9;
  const name = request.query.name;
  audit('pack', level);
  exec('gzip ' + name, () => response.end());
});

app.get('/file', (request, response) => {
  const name = request.query.name;
  audit('file', 3);
  fs.readFile(path.join('/srv/files', name), (error, data) => response.end(data));
});

app.get('/hello', (request, response) => {
  const name = request.query.name;
  audit('hello', 4);
  response.send('<p>Hello ' + name + '</p>');
});

app.get('/go', (request, response) => {
  const target = request.query.target;
  audit('go', 5);
  response.redirect(target);
});

function audit(what, count) {
  if (count > 10) {
    record(what, count);
  }
}

function record(what, count) {
  entries.push({ what, count });
}

const entries = [];
`;

const SHOP_PY = `import hashlib
import os
import sqlite3
import subprocess

import yaml
from flask import Flask, redirect, request

app = Flask(__name__)
db = sqlite3.connect("shop.db")


@app.route("/orders")
def orders():
    limit = 25
    order = request.args.get("order")
    audit("orders", limit)
    if not order:
        return "missing", 400
    rows = db.execute("SELECT * FROM orders WHERE id = " + order)
    return str(rows.fetchall())


@app.route("/pack")
def pack():
    level = 9
    name = request.args.get("name")
    audit("pack", level)
    subprocess.run("gzip " + name, shell=True)
    return "done"


@app.route("/load", methods=["POST"])
def load():
    text = request.data
    audit("load", 3)
    settings = yaml.load(text, Loader=yaml.Loader)
    return str(settings)


def digest(data):
    audit("digest", 4)
    return hashlib.md5(data).hexdigest()


def audit(what, count=[]):
    if what == None:
        return
    entries.append((what, count))


entries = []
`;

const SHOP_JAVA = `import java.sql.*;
import javax.servlet.http.*;

public class Shop extends HttpServlet {
  private Connection db;
  private int limit = 25;

  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String order = request.getParameter("order");
    audit("orders", 25);
    if (order == null) {
      response.setStatus(400);
      return;
    }
    Statement statement = db.createStatement();
    ResultSet rows = statement.executeQuery("SELECT * FROM orders WHERE id = " + order);
    response.getWriter().print(rows.next());
  }

  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String name = request.getParameter("name");
    audit("hello", 4);
    response.getWriter().print("<p>Hello " + name + "</p>");
  }

  boolean isOpen(String state) {
    audit("open", 5);
    return state == "open";
  }

  private void audit(String what, int count) {
    if (count > limit) {
      System.out.println(what);
    }
  }
}
`;

/** Patches as a colleague would send them: one place in a file that does more. */
const WRITTEN: readonly Written[] = [
  {
    ruleId: 'dataflow/sql-injection',
    path: 'shop.js',
    language: 'javascript',
    code: SHOP_JS,
    mends: [
      [["'SELECT * FROM orders WHERE id = ' + id, (", "'SELECT * FROM orders WHERE id = ?', [id], ("]],
      [["' + id, (", "' + mysql.escape(id), ("]],
      [['const id = request.query.id;', 'const id = Number(request.query.id);']],
    ],
  },
  {
    ruleId: 'dataflow/command-injection',
    path: 'shop.js',
    language: 'javascript',
    code: SHOP_JS,
    mends: [[["exec('gzip ' + name, ()", "execFile('gzip', ['--', name], ()"]]],
  },
  {
    ruleId: 'dataflow/path-traversal',
    path: 'shop.js',
    language: 'javascript',
    code: SHOP_JS,
    mends: [[["path.join('/srv/files', name)", "path.join('/srv/files', path.basename(name))"]]],
  },
  {
    ruleId: 'dataflow/cross-site-scripting',
    path: 'shop.js',
    language: 'javascript',
    code: SHOP_JS,
    mends: [[["' + name + '</p>'", "' + encodeURIComponent(name) + '</p>'"]]],
  },
  {
    ruleId: 'dataflow/sql-injection',
    path: 'shop.py',
    language: 'python',
    code: SHOP_PY,
    mends: [
      [['WHERE id = " + order)', 'WHERE id = ?", (order,))']],
      [['order = request.args.get("order")', 'order = request.args.get("order", type=int)']],
      [['id = " + order)', 'id = " + str(int(order)))']],
    ],
  },
  {
    ruleId: 'dataflow/command-injection',
    path: 'shop.py',
    language: 'python',
    code: SHOP_PY,
    mends: [[['subprocess.run("gzip " + name, shell=True)', 'subprocess.run(["gzip", "--", name], check=False)']]],
  },
  {
    ruleId: 'dataflow/unsafe-deserialization',
    path: 'shop.py',
    language: 'python',
    code: SHOP_PY,
    mends: [
      [['yaml.load(text, Loader=yaml.Loader)', 'yaml.safe_load(text)']],
      [['Loader=yaml.Loader)', 'Loader=yaml.SafeLoader)']],
    ],
  },
  {
    ruleId: 'ruff/S324',
    path: 'shop.py',
    language: 'python',
    code: SHOP_PY,
    mends: [[['hashlib.md5(data)', 'hashlib.sha256(data)']], [['hashlib.md5(data)', 'hashlib.sha3_256(data)']]],
  },
  {
    ruleId: 'ruff/B006',
    path: 'shop.py',
    language: 'python',
    code: SHOP_PY,
    mends: [
      [
        ['def audit(what, count=[]):', 'def audit(what, count=None):'],
        ['    if what == None:', '    count = [] if count is None else count\n    if what == None:'],
      ],
      [['count=[]):', 'count=()):']],
    ],
  },
  {
    ruleId: 'ruff/E711',
    path: 'shop.py',
    language: 'python',
    code: SHOP_PY,
    mends: [[['what == None', 'what is None']]],
  },
  {
    ruleId: 'dataflow/sql-injection',
    path: 'Shop.java',
    language: 'java',
    code: SHOP_JAVA,
    mends: [
      [
        [
          'Statement statement = db.createStatement();',
          'PreparedStatement statement = db.prepareStatement("SELECT * FROM orders WHERE id = ?");\n    statement.setString(1, order);',
        ],
        ['statement.executeQuery("SELECT * FROM orders WHERE id = " + order)', 'statement.executeQuery()'],
      ],
      [['WHERE id = " + order)', 'WHERE id = " + Integer.parseInt(order))']],
    ],
  },
  {
    ruleId: 'java/string-identity',
    path: 'Shop.java',
    language: 'java',
    code: SHOP_JAVA,
    mends: [
      [['state == "open"', '"open".equals(state)']],
      [['state == "open"', 'java.util.Objects.equals(state, "open")']],
    ],
  },
];

export function writtenPatches(): GoodPatch[] {
  return WRITTEN.flatMap(({ ruleId, path, language, code, mends }) =>
    mends.map((mend, index) => ({
      name: `${ruleId} in ${path}, ${index + 1}`,
      ruleId,
      path,
      language,
      bad: code,
      good: mended(code, mend),
    })),
  );
}

function mended(code: string, mend: readonly (readonly [string, string])[]): string {
  let text = code;
  for (const [search, replace] of mend) {
    if (!text.includes(search)) throw new Error(`“${search}” does not stand in the code`);
    text = text.replace(search, () => replace);
  }
  return text;
}
