export type SqlDialect = 'postgres' | 'mysql' | 'tsql' | 'sqlite' | 'oracle';

const BY_PATH: readonly (readonly [SqlDialect, RegExp])[] = [
  ['postgres', /postgres|(?:^|[/._-])(?:pg|pgsql|psql)(?=[/._-])|supabase|timescale/i],
  ['mysql', /mysql|mariadb/i],
  ['tsql', /mssql|sql[-_ ]?server|tsql/i],
  ['sqlite', /sqlite/i],
  ['oracle', /oracle|plsql/i],
];

/** Words that only one of them has, and how much each says. */
const BY_TEXT: readonly (readonly [SqlDialect, RegExp])[] = [
  [
    'postgres',
    /\$\w*\$|::\s*"?[a-z]|\bplpgsql\b|\b(?:big|small)?serial\b|\bjsonb\b|\btimestamptz\b|\bbytea\b|\bowner\s+to\b|\bcreate\s+extension\b|\busing\s+(?:gin|gist|btree|hnsw)\b|\bilike\b|\bon\s+conflict\b|\btimestamp(?:\(\d\))?\s+with(?:out)?\s+time\s+zone\b|\bcharacter\s+varying\b|\bnextval\s*\(|\bgen_random_uuid\b|\benable\s+row\s+level\b|\bconcurrently\b|\bdouble\s+precision\b|\bcreate\s+(?:policy|domain)\b|\bas\s+enum\b/gi,
  ],
  [
    'mysql',
    /\bengine\s*=|\bauto_increment\b|^[ \t]*delimiter\s|`\w+`|\bunsigned\b|\bon\s+duplicate\s+key\b|\b(?:medium|long|tiny)text\b|\bidentified\s+by\b|\b(?:default\s+)?(?:charset|character\s+set)\s*=?\s*utf8|\bsql_mode\b|\bforeign_key_checks\b|\btinyint\(\d|\block\s+tables\b/gim,
  ],
  [
    'tsql',
    /^[ \t]*go\s*$|\[dbo\]|\bdbo\.|\bnvarchar\b|\bidentity\s*\(\s*\d|\bset\s+(?:nocount|ansi_nulls|quoted_identifier)\b|\bdeclare\s+@|@@\w+|\braiserror\b|\bsp_executesql\b|\bgetdate\s*\(|\buniqueidentifier\b|\bnonclustered\b|\bdatetime2\b|\bwith\s*\(\s*nolock|\bset\s+@|\bxp_cmdshell\b|@\w+\s+(?:as\s+)?(?:n?varchar|int|bit|datetime|sysname|decimal)\b|\bexec(?:ute)?\s*\(/gim,
  ],
  ['sqlite', /\bautoincrement\b|^[ \t]*pragma\s|\bwithout\s+rowid\b|\bsqlite_\w+|\bstrftime\s*\(/gim],
  [
    'oracle',
    /\bn?varchar2\b|\bnumber\s*\(\s*\d|\bsysdate\b|\bdbms_\w+|\bexecute\s+immediate\b|\bfrom\s+dual\b|^\/\s*$|\bnvl\s*\(/gim,
  ],
];

const READ_CHARACTERS = 60_000;

/** Which database a script is written for: as its path says, else as most of its words do; undefined where neither tells. */
export function sqlDialect(path: string, text: string): SqlDialect | undefined {
  const named = BY_PATH.filter(([, pattern]) => pattern.test(path));
  if (named.length === 1) return named[0]?.[0];
  const head = text.slice(0, READ_CHARACTERS);
  let best: { dialect: SqlDialect; count: number } | undefined;
  for (const [dialect, pattern] of BY_TEXT) {
    const count = head.match(pattern)?.length ?? 0;
    if (count > (best?.count ?? 0)) best = { dialect, count };
  }
  return best?.dialect;
}
