import { InvalidArgumentError, Option, type Command } from 'commander';

/** What every command that talks to a service takes. */
export interface ServiceOptions {
  url: string;
  key?: string;
  /** Client id of the service's application in Entra ID, where somebody signs in in place of showing a key. */
  signIn?: string;
  patience: number;
}

export function withServiceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--url <url>', 'address of the service')
        .env('AURELIS_URL')
        .default('http://127.0.0.1:7071')
        .argParser(toUrl),
    )
    .addOption(new Option('--key <key>', 'API key; better kept in the environment').env('AURELIS_API_KEY'))
    .addOption(
      new Option(
        '--sign-in <application>',
        "in place of a key: the account of Entra ID that is signed in here; <application> is the client id of the service's",
      ).env('AURELIS_SIGN_IN'),
    )
    .addOption(
      new Option('--patience <seconds>', 'how long to wait for a service that is busy or gone')
        .default(300)
        .argParser(toSeconds),
    );
}

/** Without a `/` at its end, so that paths can be put behind it. */
function toUrl(text: string): string {
  if (!/^https?:\/\/[^/?#]+[^?#]*$/i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('It must be an address such as https://aurelis.example.com.');
  }
  return text.replace(/\/+$/, '');
}

function toSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0) {
    throw new InvalidArgumentError('It must be a number of seconds.');
  }
  return seconds;
}
