/** An address a link may lead to: of this page, or of the web. Anything else, such as `javascript:`, leads nowhere. */
export function safeAddress(address: string): string {
  if (address.startsWith('#') || address.startsWith('/api/')) return address;
  return /^https?:\/\//i.test(address) ? address : '#';
}
