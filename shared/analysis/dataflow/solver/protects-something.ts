import type { Machine } from './machine';

/** Words of names that tell that something is to be protected. */
const PROTECTED = new Set(
  'pass passwd password passwords passphrase passcode pwd pw secret secrets token tokens credential credentials auth authenticate authenticator authentication authorize authorization login logon signin session salt salted signature sign signed signing hmac otp pin certificate encrypt encrypted decrypt crypt'.split(
    ' ',
  ),
);
const WORDS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/** Whether the function that runs, the one that called it, or the class of either speaks of what nobody may guess or forge. */
export function protectsSomething({ program, frame }: Machine): boolean {
  return [frame, frame.caller].some((one) => {
    if (one === undefined) return false;
    const owner = one.owner === undefined ? '' : program.class(one.owner).name;
    const names = one === frame ? (one.unit.names ?? []) : [];
    return [one.unit.name, owner, ...names].some(isProtected);
  });
}

function isProtected(name: string): boolean {
  return name.match(WORDS)?.some((word) => PROTECTED.has(word.toLowerCase())) ?? false;
}
