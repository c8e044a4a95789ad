import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "SET @h = HASHBYTES('SHA2_256', @salt + @Password)", covers: ["HASHBYTES('SHA2_256', @salt + @Password"] },
  ],
  clean: ["SELECT md5(email), 'md5(password)' FROM a;", "SELECT password FROM a WHERE md5(b) = c;"],
};
