import type { ComposeRule } from '../compose-file';
import { publishedPorts } from '../published-ports';

const DATABASES = new Map([
  ['1433', 'SQL Server'],
  ['1521', 'Oracle'],
  ['2375', 'the Docker daemon without TLS'],
  ['3306', 'MySQL'],
  ['5432', 'PostgreSQL'],
  ['5984', 'CouchDB'],
  ['6379', 'Redis'],
  ['9042', 'Cassandra'],
  ['9200', 'Elasticsearch'],
  ['11211', 'Memcached'],
  ['27017', 'MongoDB'],
]);

export const publishedDatabase: ComposeRule = {
  id: 'compose/published-database',
  grade: { cwe: [668], severity: 4.8, confidence: 'medium' },
  description: 'A database is opened to every network of the machine.',
  help: 'A published port listens on all addresses, past most firewalls of the machine. Other services reach the database without it; for tools of your own publish `127.0.0.1:5432:5432`.',
  bad: 'services:\n  db:\n    image: postgres:18.1\n    ports:\n      - 5432:5432\n',
  good: 'services:\n  db:\n    image: postgres:18.1\n    ports:\n      - 127.0.0.1:5432:5432\n',
  *check({ services }) {
    for (const service of services) {
      for (const { at, host, target } of publishedPorts(service)) {
        const name = DATABASES.get(target);
        const isOpen = host === undefined || host === '0.0.0.0' || host === '[::]' || host === '::';
        if (name !== undefined && isOpen) yield { at, message: `Every network of the machine reaches ${name}.` };
      }
    }
  },
};
