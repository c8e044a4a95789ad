/** Of the standard library, what does nothing but define names when it is imported. */
const STANDARD =
  'abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 cProfile calendar cgi cmath cmd code codecs collections ' +
  'colorsys concurrent configparser contextlib contextvars copy copyreg csv ctypes dataclasses datetime decimal difflib dis doctest ' +
  'email enum errno fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib ' +
  'heapq hmac html http imghdr imp importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal ' +
  'math mimetypes mmap multiprocessing netrc numbers operator optparse os pathlib pdb pickle pipes pkgutil platform plistlib pprint ' +
  'profile pstats pty pwd queue quopri random re reprlib resource runpy sched secrets select selectors shelve shlex shutil signal ' +
  'smtplib socket socketserver sqlite3 ssl stat statistics string struct subprocess symtable sys sysconfig syslog tarfile telnetlib ' +
  'tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty types typing ' +
  'unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipfile zipimport zlib zoneinfo';

/** Of others, the widely used ones of which the same is known. */
const OTHERS =
  'PIL aiohttp attr attrs boto3 botocore bs4 click dateutil django fastapi flask httpx jinja2 jwt lxml markupsafe marshmallow mock ' +
  'numpy pandas psutil pydantic pymongo pytest pytz redis requests rest_framework scipy simplejson six sklearn sqlalchemy starlette ' +
  'torch tqdm typing_extensions werkzeug yaml';

const QUIET: ReadonlySet<string> = new Set([...STANDARD.split(' '), ...OTHERS.split(' ')]);

/** Whether nothing changes in a program that does not import the module any more. */
export function isQuietModule(module: string): boolean {
  return QUIET.has(module.split('.', 1)[0] ?? '');
}
