import type { FrameworkModel } from '../model';

const QUERY = 'is the condition of a database query';

/** Others name the methods of their own stores so, too. */
const OF_MONGO = [
  'beanie',
  'bson',
  'flask_mongoengine',
  'flask_pymongo',
  'mongoengine',
  'mongomock',
  'motor',
  'odmantic',
  'pymongo',
  'umongo',
];

/** MongoDB, Redis, Elasticsearch, Cassandra, DynamoDB, Neo4j. */
export const NOSQL: FrameworkModel = {
  id: 'python-nosql',
  language: 'python',
  types: [
    { match: 'pymongo.{MongoClient,AsyncMongoClient}', type: 'pymongo.Any' },
    { match: 'pymongo.mongo_client.MongoClient', type: 'pymongo.Any' },
    { match: 'motor.motor_asyncio.AsyncIOMotorClient', type: 'pymongo.Any' },
    { match: 'flask_pymongo.PyMongo', type: 'pymongo.Any' },
    { match: 'redis.{Redis,StrictRedis,from_url}', type: 'redis.Redis' },
    { match: 'elasticsearch.{Elasticsearch,AsyncElasticsearch}', type: 'elasticsearch.Elasticsearch' },
    { match: 'neo4j.GraphDatabase.driver', type: 'neo4j.Driver' },
    { match: 'neo4j.Driver.session', type: 'neo4j.Session' },
    { match: 'cassandra.cluster.Cluster', type: 'cassandra.cluster.Cluster' },
    { match: 'cassandra.cluster.Cluster.connect', type: 'cassandra.cluster.Session' },
  ],
  sinks: [
    {
      match: 'boto3.{client,resource}().{scan,query}',
      weakness: 'nosql-injection',
      ports: ['name:FilterExpression', 'name:KeyConditionExpression'],
      label: QUERY,
    },
    {
      match:
        '*.{find_one,find_one_and_update,find_one_and_delete,find_one_and_replace,delete_one,delete_many,update_one,update_many,replace_one,count_documents}',
      weakness: 'nosql-injection',
      ports: [0, 'name:filter'],
      label: QUERY,
      confidence: 'medium',
      ofPackages: OF_MONGO,
    },
    {
      // Much else has a method that is called so, and takes no code.
      match: '*.find',
      weakness: 'nosql-injection',
      ports: [0, 'name:filter'],
      member: '$where',
      label: 'runs as code in the database',
      confidence: 'medium',
      ofPackages: OF_MONGO,
    },
    {
      match: '*.{aggregate,map_reduce,inline_map_reduce}',
      weakness: 'nosql-injection',
      ports: ['name:pipeline', 'name:map'],
      label: QUERY,
      confidence: 'low',
    },
    { match: 'bson.code.Code', weakness: 'nosql-injection', ports: [0], label: 'runs as code in the database' },
    { match: 'bson.Code', weakness: 'nosql-injection', ports: [0], label: 'runs as code in the database' },
    {
      match: 'redis.Redis.{eval,register_script,execute_command}',
      weakness: 'nosql-injection',
      ports: [0],
      label: 'runs as a command of the database',
    },
    {
      match: 'elasticsearch.Elasticsearch.{search,count,delete_by_query,update_by_query}',
      weakness: 'nosql-injection',
      ports: ['name:body', 'name:query', 'name:q'],
      label: QUERY,
      confidence: 'low',
    },
    { match: 'neo4j.Session.{run,execute_query}', weakness: 'nosql-injection', ports: [0], label: QUERY },
    { match: 'neo4j.Driver.execute_query', weakness: 'nosql-injection', ports: [0], label: QUERY },
    {
      match: 'cassandra.cluster.Session.{execute,execute_async,prepare}',
      weakness: 'sql-injection',
      ports: [0],
      label: 'runs as a database query',
    },
    { match: 'mongoengine.queryset.QuerySet.{where,exec_js}', weakness: 'nosql-injection', ports: [0], label: QUERY },
    {
      match: 'mongoengine.{Document,DynamicDocument}.objects.{exec_js,where}',
      weakness: 'nosql-injection',
      ports: [0],
      label: 'runs as code in the database',
    },
  ],
  sanitizers: [
    { match: 'bson.ObjectId', cleans: ['nosql-injection', 'sql-injection'] },
    { match: 'bson.objectid.ObjectId', cleans: ['nosql-injection', 'sql-injection'] },
    { match: 'mongosanitizer.sanitizer.sanitize', cleans: ['nosql-injection'], port: 0 },
  ],
};
