import type { DataKind, FrameworkModel } from '../model';
import { sinks, types } from '../model-rows';

const QUERYING =
  'find,findOne,findOneAndUpdate,findOneAndDelete,findOneAndReplace,findOneAndRemove,findAndModify,findAndRemove,updateOne,updateMany,update,deleteOne,deleteMany,remove,replaceOne,count,countDocuments,distinct,aggregate,mapReduce,exists,where,$where,bulkWrite';
const KINDS: readonly DataKind[] = ['request', 'network'];
const QUERY = {
  weakness: 'nosql-injection',
  ports: [0],
  kinds: KINDS,
  unlessUnder: ['$eq'],
  label: 'is part of a query',
} as const;
const TAKES_ALL = {
  weakness: 'mass-assignment',
  isShallow: true,
  kinds: ['request'],
  confidence: 'medium',
  label: 'sets any fields of what is stored',
} as const;

/** MongoDB and others that are queried with objects: an object from outside may bring operators. */
export const nosql: FrameworkModel = {
  id: 'nosql',
  language: 'javascript',
  sinks: [
    ...sinks(QUERY, `mongodb.Collection.{${QUERYING}}`, `mongoose.Model.{${QUERYING}}`, 'mongodb.Db.{eval,command}'),
    ...sinks({ ...QUERY, ports: [1] }, 'mongodb.Collection.distinct', 'mongoose.Model.distinct'),
    ...sinks(
      { ...QUERY, confidence: 'low' },
      '*.{findOneAndUpdate,findOneAndDelete,findOneAndReplace,updateOne,updateMany,deleteOne,deleteMany,countDocuments,$where}',
    ),
    ...sinks(
      {
        weakness: 'nosql-injection',
        ports: [0],
        member: '$where',
        kinds: KINDS,
        when: [{ port: 0, member: '$where', isPresent: true }],
        label: 'is a script that runs in the database',
        confidence: 'high',
      },
      '*.{find,findOne,count,countDocuments,remove,update,deleteOne,deleteMany}',
    ),
    ...sinks({ ...QUERY, confidence: 'low', when: [{ port: 0, isPresent: true }] }, '*.findOne'),
    ...sinks(
      { ...TAKES_ALL, ports: [0] },
      'mongoose.Model.{create,insertMany,build}',
      'mongoose.Model',
      'sequelize.Model.{create,build,bulkCreate,update,upsert}',
    ),
    ...sinks(
      { ...TAKES_ALL, ports: [1] },
      'mongoose.Model.{findByIdAndUpdate,findOneAndUpdate,updateOne,updateMany,update}',
    ),
    ...sinks({ ...TAKES_ALL, ports: [0], confidence: 'low' }, 'mongodb.Collection.{insert,insertOne,insertMany}'),
    ...sinks(
      { weakness: 'code-injection', ports: [0], kinds: KINDS, label: 'runs as a script of the database' },
      'redis.Client.{eval,sendCommand,send_command}',
      'ioredis.Redis.{eval,call}',
    ),
  ],
  sanitizers: [
    { match: 'mongo-sanitize', cleans: ['nosql-injection'] },
    { match: 'express-mongo-sanitize.sanitize', cleans: ['nosql-injection'] },
    { match: 'mongodb.{ObjectId,ObjectID}', cleans: 'all' },
    { match: 'mongodb.ObjectId.createFromHexString', cleans: 'all' },
    { match: 'mongoose.Types.{ObjectId}', cleans: 'all' },
    { match: 'bson.ObjectId', cleans: 'all' },
  ],
  types: types({
    'mongodb.Db': ['mongodb.MongoClient.db', 'mongodb.Db.db'],
    'mongodb.MongoClient': ['mongodb.MongoClient', 'mongodb.MongoClient.connect', 'mongodb.connect'],
    'mongodb.Collection': [
      'mongodb.Db.{collection,createCollection}',
      'mongoose.Connection.collection',
      '*.collection',
      'monk.Db.get',
    ],
    'monk.Db': ['monk'],
    'mongoose.Model': [
      'mongoose.model',
      'mongoose.Connection.model',
      'mongoose.default.model',
      'mongoose.Model.discriminator',
    ],
    'mongoose.Connection': ['mongoose.createConnection'],
    'redis.Client': ['redis.createClient'],
    'ioredis.Redis': ['ioredis', 'ioredis.Redis'],
  }),
  entries: [
    { callback: 'mongodb.MongoClient.connect', parameters: [undefined, { type: 'mongodb.MongoClient' }] },
    { callback: 'mongodb.Db.collection', parameters: [undefined, { type: 'mongodb.Collection' }] },
  ],
};
