import { GitRepository } from '../../../shared/contracts';
import { AurelisError, urlProblem } from '../../../shared/kernel';

/** A git repository that the service is to fetch itself. */
export interface RepositorySource {
  repository: GitRepository;
  /** Name of its project unless one is given. */
  name: string;
}

const ADDRESS = /^https?:\/\//i;
/** `git@host:path` and `ssh://…`: a service has no keys for them. */
const SSH = /^(?:ssh:\/\/|git:\/\/|[\w.-]+@[\w.-]+:)/i;

/** Undefined for what is on this machine. Throws VALIDATION_ERROR for an address that no service fetches. */
export function repositorySource(given: string, ref: string | undefined): RepositorySource | undefined {
  if (SSH.test(given)) throw refused(`${given} is no HTTPS address: name the repository as https://…`);
  if (!ADDRESS.test(given)) {
    if (ref === undefined) return undefined;
    throw refused('--ref goes with the address of a git repository; what is on this machine is taken as it is.');
  }
  const repository = GitRepository.safeParse({ url: given, ...(ref === undefined ? {} : { ref }) });
  if (repository.success) {
    const url = new URL(given);
    // Nothing is made for it, and no password is sent anywhere or shown again.
    const problem = urlProblem(url, true);
    if (problem !== undefined) {
      throw refused(`The address of a repository ${problem}: docs/repositories.md says what opens a private one.`);
    }
    return { repository: repository.data, name: nameOf(url) };
  }
  const [issue] = repository.error.issues;
  throw refused(
    `${issue?.path[0] === 'ref' ? '--ref' : given} cannot be used: ${issue?.message ?? 'it is not valid'}.`,
  );
}

function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? hostname : last.replace(/\.git$/, '');
}

function refused(message: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', message);
}
