import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'CREATE TABLE a (id int, "unitPrice" DOUBLE PRECISION, total_amount REAL);', covers: ['"unitPrice"', 'total_amount'] },
  ],
  clean: [
    'CREATE TABLE a (price_ratio float, weight double, fee numeric(10,2));',
    { code: 'CREATE TABLE a (price REAL);', path: 'db/sqlite/schema.sql' },
    'CREATE TABLE a (price money);',
  ],
};
