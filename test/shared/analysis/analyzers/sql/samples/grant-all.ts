import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'GRANT ALL ON shop.orders TO app WITH GRANT OPTION;', covers: ['GRANT ALL ON shop.orders TO'] },
    { code: "grant all on *.* to 'shop'@'localhost';", covers: ["grant all on *.* to"] },
  ],
  clean: ["GRANT ALL ON *.* TO 'root'@'localhost' WITH GRANT OPTION;", 'GRANT ALL ON TABLE a TO app;', 'GRANT SELECT ON *.* TO backup;'],
};
