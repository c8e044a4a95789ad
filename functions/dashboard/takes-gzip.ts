/** Whether a header `Accept-Encoding` takes gzip; a weight of nothing means that it does not. */
export function takesGzip(accepted = ''): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === 'gzip' && !parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter));
  });
}
