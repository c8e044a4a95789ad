import type { FrameworkModel, SanitizerModel, TypeModel } from '../model';
import { effects, sources } from '../model-rows';
import type { Weakness } from '../weakness';

/** What is wrong only where data has another shape than is meant. */
const OF_SHAPE: readonly Weakness[] = ['nosql-injection', 'mass-assignment', 'prototype-pollution'];

/** Kinds of schemas: what passes one of values is harmless, what passes one of texts or objects has the shape that is meant. */
interface Library {
  readonly id: string;
  /** What the library is called where schemas are made. */
  readonly makers: readonly string[];
  readonly values: string;
  readonly shapes: string;
  /** Methods of a schema that give a schema of the same kind; those that make one of texts one of values. */
  readonly same: string;
  readonly toValues: string;
  /** Methods that give back what passed. */
  readonly check: string;
}

const LIBRARIES: readonly Library[] = [
  {
    id: 'zod',
    makers: ['zod', 'zod.z', 'zod.coerce', 'zod.z.coerce', 'zod.default'],
    values:
      'number,int,bigint,boolean,date,literal,enum,nativeEnum,uuid,cuid,cuid2,ulid,nanoid,ipv4,ipv6,iso,stringbool,undefined,null',
    shapes: 'string,email,url,object,strictObject,array,tuple,record,union,discriminatedUnion,intersection',
    same: 'min,max,length,optional,nullable,nullish,default,describe,brand,readonly,trim,strict,strip,partial,required,refine,superRefine,pick,omit,extend,merge,gt,gte,lt,lte,positive,nonnegative,finite,safe,int,nonempty,catch,toLowerCase,toUpperCase',
    toValues: 'uuid,cuid,cuid2,ulid,nanoid,datetime,date,time,ip,ipv4,ipv6,base64url',
    check: 'parse,parseAsync,safeParse,safeParseAsync,spa',
  },
  {
    id: 'joi',
    makers: ['joi', '@hapi/joi', 'joi.default'],
    values: 'number,boolean,date,valid,equal',
    shapes: 'string,object,array,alternatives',
    same: 'min,max,length,optional,required,default,description,label,trim,lowercase,uppercase,integer,positive,keys,items,unknown,allow,greater,less',
    toValues: 'guid,uuid,hex,alphanum,token,isoDate,ip,creditCard,valid,equal',
    check: 'validate,validateAsync,attempt',
  },
  {
    id: 'yup',
    makers: ['yup'],
    values: 'number,boolean,bool,date',
    shapes: 'string,object,array,tuple',
    same: 'min,max,length,optional,required,nullable,default,trim,lowercase,uppercase,integer,positive,shape,of,noUnknown',
    toValues: 'uuid,datetime,oneOf',
    check: 'validate,validateSync,cast',
  },
];

function typesOf({ id, makers, values, shapes, same, toValues }: Library): TypeModel[] {
  const value = `${id}.ValueSchema`;
  const shape = `${id}.ShapeSchema`;
  return [
    ...makers.flatMap((maker) => [
      { match: `${maker}.{${values}}`, type: value },
      { match: `${maker}.{${shapes}}`, type: shape },
    ]),
    { match: `${value}.{${same}}`, type: value },
    { match: `${shape}.{${same}}`, type: shape },
    { match: `${shape}.{${toValues}}`, type: value },
  ];
}

function sanitizersOf({ id, check }: Library): SanitizerModel[] {
  return [
    { match: `${id}.ValueSchema.{${check}}`, cleans: 'all' },
    { match: `${id}.ShapeSchema.{${check}}`, cleans: OF_SHAPE },
  ];
}

const ZOD_MAKERS = ['zod', 'zod.z', 'zod.default'];
/** Methods after which the fields of an object are those that they were before. */
const SAME_FIELDS =
  'optional,nullable,nullish,default,describe,brand,readonly,strict,strip,partial,required,refine,superRefine';

/** Schemas that data from outside has to fit: zod, Joi, Yup, Ajv, express-validator. What a field of an object must be, zod tells. */
export const validation: FrameworkModel = {
  id: 'validation',
  language: 'javascript',
  sources: sources(
    { on: 'call', kind: 'request', label: 'a checked part of the request', confidence: 'low' },
    'express-validator.matchedData',
  ),
  sanitizers: [
    ...LIBRARIES.flatMap(sanitizersOf),
    ...['joi', '@hapi/joi'].map((joi): SanitizerModel => ({ match: `${joi}.attempt`, cleans: OF_SHAPE })),
    { match: 'ajv.Validator', cleans: OF_SHAPE, isGuard: true },
    { match: 'ajv.validate', cleans: OF_SHAPE, isGuard: true, port: 1 },
  ],
  propagators: effects({
    'schema.object': ZOD_MAKERS.map((maker) => `${maker}.{object,strictObject}`),
    'schema.check': ['zod.ShapeSchema.{parse,parseAsync,safeParse,safeParseAsync,spa}'],
    identity: [`zod.ShapeSchema.{${SAME_FIELDS}}`],
  }),
  types: [
    ...LIBRARIES.flatMap(typesOf),
    { match: 'ajv.{compile,getSchema}', type: 'ajv.Validator' },
    { match: 'ajv.default.{compile,getSchema}', type: 'ajv.Validator' },
  ],
};
