import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'CREATE PROC p @on bit AS\nUPDATE dbo.Users SET Active = @on, Note = NULL\nSELECT 1\n', covers: ['UPDATE dbo.Users'] },
    { code: "CREATE FUNCTION f() RETURNS void AS $$ UPDATE users SET name = 'x'; $$ LANGUAGE sql;", covers: ['UPDATE users'] },
  ],
  clean: [
    'UPDATE users SET a = 1;',
    'CREATE PROC p AS\nUPDATE #t SET a = 1\nUPDATE u SET a = 1 FROM users u JOIN @i i ON i.id = u.id\nUPDATE users SET a = b + 1\n',
    'CREATE TRIGGER t AFTER UPDATE ON a FOR EACH ROW BEGIN UPDATE b SET c = 1 WHERE d = NEW.d; END;',
    'CREATE FUNCTION f() RETURNS void AS $$ INSERT INTO a (b) VALUES (1) ON CONFLICT (b) DO UPDATE SET c = 2; $$ LANGUAGE sql;',
    'CREATE PROCEDURE p() BEGIN INSERT INTO a (b) VALUES (1) ON DUPLICATE KEY UPDATE c = 2; END',
    'CREATE PROC p AS\nMERGE a USING b ON a.x = b.x WHEN MATCHED THEN UPDATE SET y = 1;\nUPDATE STATISTICS a\n',
  ],
};
