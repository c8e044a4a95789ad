import type { FrameworkModel } from '../model';
import { ARCHIVES } from './archives';
import { BUILT_IN_FUNCTIONS } from './built-in-functions';
import { BUILT_IN_VALUES } from './built-in-values';
import { CALLABLE_BY_CLIENTS } from './callable-by-clients';
import { CRYPTO } from './crypto';
import { DJANGO } from './django';
import { DJANGO_VIEWS } from './django-views';
import { FASTAPI } from './fastapi';
import { FILES } from './files';
import { FLASK } from './flask';
import { HTTP_CLIENTS } from './http-clients';
import { LDAP } from './ldap';
import { LITESTAR } from './litestar';
import { LOGGING } from './logging';
import { LOOKUPS } from './lookups';
import { MESSAGES } from './messages';
import { NOSQL } from './nosql';
import { NUMEXPR } from './numexpr';
import { ORM } from './orm';
import { OS_PATH } from './os-path';
import { OS } from './os';
import { PATHLIB } from './pathlib';
import { PROGRAM_ARGUMENTS } from './program-arguments';
import { PYRAMID } from './pyramid';
import { RANDOM } from './random';
import { REGULAR_EXPRESSIONS } from './regular-expressions';
import { SECRETS_IN_FILES } from './secrets-in-files';
import { SERIALIZATION } from './serialization';
import { SQL_DRIVERS } from './sql-drivers';
import { SUBPROCESS } from './subprocess';
import { TASKS } from './tasks';
import { TEMPLATES } from './templates';
import { TLS } from './tls';
import { WEB_FRAMEWORKS } from './web-frameworks';
import { WEB_SERVERS } from './web-servers';
import { XML } from './xml';
import { YAML } from './yaml';

/** Libraries and frameworks of Python. */
export const PYTHON_FRAMEWORKS: readonly FrameworkModel[] = [
  ARCHIVES,
  BUILT_IN_FUNCTIONS,
  BUILT_IN_VALUES,
  CALLABLE_BY_CLIENTS,
  CRYPTO,
  DJANGO,
  DJANGO_VIEWS,
  FASTAPI,
  FILES,
  FLASK,
  HTTP_CLIENTS,
  LDAP,
  LITESTAR,
  LOGGING,
  LOOKUPS,
  MESSAGES,
  NOSQL,
  NUMEXPR,
  ORM,
  OS_PATH,
  OS,
  PATHLIB,
  PROGRAM_ARGUMENTS,
  PYRAMID,
  RANDOM,
  REGULAR_EXPRESSIONS,
  SECRETS_IN_FILES,
  SERIALIZATION,
  SQL_DRIVERS,
  SUBPROCESS,
  TASKS,
  TEMPLATES,
  TLS,
  WEB_FRAMEWORKS,
  WEB_SERVERS,
  XML,
  YAML,
];
