export type { ComparisonOperator, Expression, Query } from './ast';
export { collectRows, compareKeys, readWindow } from './collect-rows';
export type { CompiledQuery } from './compile-query';
export type { Frame } from './frame';
export { isVectorDistance, orderSigns } from './order-signs';
export { createPrepare, type Prepare } from './prepare';
export { SqlError } from './sql-error';
export { compareText, isList, isObject, typeRank, type JsonObject } from './values';
