import type { FrameworkModel } from '../model';

/** What whoever starts a program gives it may name files and servers: that is what it is for. */
const MEANT = [
  'path-traversal',
  'server-side-request-forgery',
  'log-injection',
  'cross-site-scripting',
  'open-redirect',
  'regex-denial-of-service',
] as const;

/** argparse, optparse, click, docopt, getopt, fire, typer. */
export const PROGRAM_ARGUMENTS: FrameworkModel = {
  id: 'python-program-arguments',
  language: 'python',
  types: [
    { match: 'argparse.ArgumentParser', type: 'argparse.ArgumentParser' },
    { match: 'optparse.OptionParser', type: 'argparse.ArgumentParser' },
    { match: 'configparser.{ConfigParser,RawConfigParser,SafeConfigParser}', type: 'configparser.ConfigParser' },
  ],
  sources: [
    {
      match: 'argparse.ArgumentParser.{parse_args,parse_known_args}',
      on: 'call',
      kind: 'process',
      label: 'an argument of the program',
      confidence: 'medium',
      except: MEANT,
    },
    {
      match: 'docopt.docopt',
      on: 'call',
      kind: 'process',
      label: 'an argument of the program',
      confidence: 'medium',
      except: MEANT,
    },
    {
      match: 'getopt.{getopt,gnu_getopt}',
      on: 'call',
      kind: 'process',
      label: 'an argument of the program',
      confidence: 'medium',
      except: MEANT,
    },
    {
      match: 'click.{prompt}',
      on: 'call',
      kind: 'process',
      label: 'what somebody types',
      confidence: 'medium',
      except: MEANT,
    },
    {
      match: 'sys.argv',
      on: 'read',
      kind: 'process',
      label: 'an argument of the program',
      confidence: 'medium',
      except: MEANT,
    },
    {
      match: 'sys.stdin',
      on: 'read',
      kind: 'process',
      label: 'the input of the program',
      confidence: 'medium',
      except: MEANT,
    },
    {
      match: 'input',
      on: 'call',
      kind: 'process',
      label: 'what somebody types',
      confidence: 'medium',
      except: ['path-traversal', 'server-side-request-forgery'],
    },
    {
      match: 'raw_input',
      on: 'call',
      kind: 'process',
      label: 'what somebody types',
      confidence: 'medium',
      except: ['path-traversal', 'server-side-request-forgery'],
    },
    {
      match: 'os.environ',
      on: 'read',
      kind: 'process',
      label: 'an environment variable',
      confidence: 'low',
      except: MEANT,
    },
    {
      match: 'os.{getenv,getenvb}',
      on: 'call',
      kind: 'process',
      label: 'an environment variable',
      confidence: 'low',
      except: MEANT,
    },
  ],
  propagators: [
    { match: 'configparser.ConfigParser.{get,getint,getboolean}', effect: 'clean' },
    { match: 'argparse.ArgumentParser.{add_argument,add_argument_group,print_help}', effect: 'clean' },
  ],
};
