import { isPublicAddress, urlProblem } from '../../../shared/kernel';

it.each(['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])(
  '%s is of the public internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
  ...['169.254.169.254', '168.63.129.16', '100.64.0.1', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::a9fe:a9fe', 'fe80::1', 'fc00::1'],
  ...['fd00:ec2::254', 'ff02::1', '2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', '100::1'],
  ...['localhost', '', '2130706433', '0x7f.1', '127.1'],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each([
  ['https://github.com/acme/shop.git', false, undefined],
  ['https://8.8.8.8/x', false, undefined],
  ['http://github.com/acme/shop', false, 'must start with https://'],
  ['https://169.254.169.254/metadata', false, 'must lie on the public internet'],
  ['https://[::1]/x', false, 'must lie on the public internet'],
  ['https://me:secret@github.com/acme/shop', false, 'must hold no user name or password'],
  ['http://git.internal/acme/shop', true, undefined],
  ['file:///etc/passwd', true, 'must start with https://'],
])('of %s, private ones allowed: %s, it says %s', (url, allowsPrivate, problem) => {
  expect(urlProblem(new URL(url), allowsPrivate)).toBe(problem);
});
