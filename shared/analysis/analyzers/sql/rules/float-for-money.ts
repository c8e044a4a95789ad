import type { SqlRule } from '../sql-script';
import { createdTables } from '../tables';

const MONEY_NAME =
  /(?:^|_)(?:price|(?:unit|total|item|shipping)_cost|amount|salary|wage|balance|fee|tax|subtotal|revenue|refund|payment|discount_amount|total_(?:price|(?:unit|total|item|shipping)_cost|amount))(?:_(?:usd|eur|gbp|net|gross|due|paid|total))?$/;
const BINARY = /^(?:FLOAT\d*|REAL|DOUBLE|BINARY_FLOAT|BINARY_DOUBLE)$/;

export const floatForMoney: SqlRule = {
  id: 'sql/float-for-money',
  grade: 'suspect',
  cwe: [1339],
  description: 'An amount of money is kept as a binary fraction, which cannot hold most cents.',
  help: '`FLOAT`, `REAL` and `DOUBLE` have no exact 0.10: sums are off by a little, and comparisons fail. Use `DECIMAL` or `NUMERIC` with a scale, or count cents in an integer.',
  bad: 'CREATE TABLE orders (id int PRIMARY KEY, price float NOT NULL);\n',
  good: 'CREATE TABLE orders (id int PRIMARY KEY, price numeric(12, 2) NOT NULL);\n',
  *check(script) {
    // SQLite has no other fraction, and REAL is how it is called there.
    if (script.dialect === 'sqlite') return;
    for (const { columns } of createdTables(script)) {
      for (const { name, type, at } of columns) {
        const snake = at.text.replace(/^\W|\W$/g, '').replace(/([a-z\d])([A-Z])/g, '$1_$2');
        const isMoney = MONEY_NAME.test(name) || MONEY_NAME.test(snake.toLowerCase());
        if (isMoney && BINARY.test(type)) yield { at, message: `${at.text} cannot hold exact cents as ${type}.` };
      }
    }
  },
};
