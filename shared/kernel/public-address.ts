import { BlockList, isIP, isIPv4 } from 'node:net';

/** An address that leads into the network the product runs in, to the machine itself, or to no single place on the internet. */
export class ForbiddenAddress extends Error {
  constructor() {
    super('The address is not one of the public internet.');
    this.name = 'ForbiddenAddress';
  }
}

const PRIVATE_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  // Multicast and reserved; then the address under which Azure talks to its machines, which looks like a public one.
  ...['224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
];
/** Within 2000::/3: what stands for IPv4 addresses (Teredo, 6to4), and what is for documents. */
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const blocked4 = blockList(PRIVATE_V4, 'ipv4');
const blocked6 = blockList(PRIVATE_V6, 'ipv6');
const global6 = blockList(['2000::/3'], 'ipv6');

/** Whether an IP address is one of the public internet. Everything that is not known to be one is not, also IPv4 in IPv6's clothes. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  return global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
}

/**
 * What is wrong with an address that somebody else chose and the product is to call; undefined where nothing can be seen. What a name stands
 * for is seen when it is called.
 */
export function urlProblem(
  { protocol, hostname, username, password }: URL,
  allowsPrivate: boolean,
): string | undefined {
  if (username !== '' || password !== '') return 'must hold no user name or password';
  if (protocol !== 'https:' && !(allowsPrivate && protocol === 'http:')) return 'must start with https://';
  const host = hostname.replace(/^\[|\]$/g, '');
  return allowsPrivate || isIP(host) === 0 || isPublicAddress(host) ? undefined : 'must lie on the public internet';
}

function blockList(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
