/** Machines that nobody can stand in between. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Whether what is fetched from an address could be changed on the way. */
export function isInsecure(source: string): boolean {
  const [, protocol = '', rest = ''] = /^(?:git\+|hg\+|svn\+|registry\+)?(http|git):\/\/(.*)$/is.exec(source) ?? [];
  if (protocol === '') return false;
  const authority = rest.split(/[/?#]/, 1)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return !LOOPBACK.test(host);
}
