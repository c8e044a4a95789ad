import type { FrameworkModel } from '../model';
import { BUILT_IN_FUNCTIONS } from './built-in-functions';
import { BUILT_IN_VALUES } from './built-in-values';
import { FILES } from './files';
import { LDAP } from './ldap';
import { NOSQL } from './nosql';
import { ORM } from './orm';
import { OS_PATH } from './os-path';
import { OS } from './os';
import { PATHLIB } from './pathlib';
import { SERIALIZATION } from './serialization';
import { SQL_DRIVERS } from './sql-drivers';
import { SUBPROCESS } from './subprocess';
import { XML } from './xml';
import { YAML } from './yaml';

/** Libraries and frameworks of Python. */
export const PYTHON_FRAMEWORKS: readonly FrameworkModel[] = [
  BUILT_IN_FUNCTIONS,
  BUILT_IN_VALUES,
  FILES,
  LDAP,
  NOSQL,
  ORM,
  OS_PATH,
  OS,
  PATHLIB,
  SERIALIZATION,
  SQL_DRIVERS,
  SUBPROCESS,
  XML,
  YAML,
];
