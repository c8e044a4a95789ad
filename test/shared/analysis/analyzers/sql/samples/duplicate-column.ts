import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'INSERT INTO a (b, c, B) VALUES (1, 2, 3);', covers: ['B'] },
    { code: 'CREATE TABLE a (`b` int, c int, `b` text, KEY `b` (`b`)) ENGINE=InnoDB;', covers: ['`b`'] },
  ],
  clean: [
    'CREATE TABLE a (b struct<c:int,d:string>, e struct<c:int,d:string>);',
    'CREATE TABLE a (b int, c int, CHECK (b > 1), CHECK (c > 1), UNIQUE (b), UNIQUE (c));',
    'CREATE TABLE a ("b" int, "B" int);',
    'INSERT INTO a (b, c) SELECT b, b FROM d;',
    'CREATE TABLE a (b int, INDEX (b), INDEX x (b), KEY `y` (b)) ENGINE=InnoDB;',
  ],
};
