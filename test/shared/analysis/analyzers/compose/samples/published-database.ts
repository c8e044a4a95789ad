import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'services:\n  a:\n    ports:\n      - "0.0.0.0:16379:6379/tcp"\n      - { target: 3306, published: 3306 }\n', covers: ['"0.0.0.0:16379:6379/tcp"', '{ target: 3306, published: 3306 }'] },
  ],
  clean: [
    'services:\n  a:\n    ports: ["127.0.0.1:5432:5432", "8080:80", "5432:80"]\n    expose: [5432]\n',
    'services:\n  a:\n    ports: [{ target: 5432, host_ip: 127.0.0.1 }]\n',
  ],
};
