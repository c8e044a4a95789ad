import type { WeaknessRule } from '../weakness-rule';

export const sqlInjection: WeaknessRule = {
  cwe: [89],
  severity: 9.8,
  description: 'Data from outside becomes part of an SQL statement.',
  help: [
    "A text that is put into a statement is read as SQL, not as a value. Whoever sends `' OR 1=1 --` reads, changes or deletes what the account of the program may.",
    'Give values as parameters (`?`, `$1`, `:name`), which every driver has. What cannot be a parameter, such as the name of a column or the direction of an order, is chosen from a list that stands in the code.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const mysql = require('mysql');
const database = mysql.createConnection({ host: 'db' });
const app = express();
app.get('/orders', (request, response) => {
  database.query(\`SELECT * FROM orders WHERE id = \${request.query.id}\`, (error, rows) => response.json(rows));
});`,
  good: `const express = require('express');
const mysql = require('mysql');
const database = mysql.createConnection({ host: 'db' });
const app = express();
app.get('/orders', (request, response) => {
  database.query('SELECT * FROM orders WHERE id = ?', [request.query.id], (error, rows) => response.json(rows));
});`,
};
