/** The path of a repository at its host, without `.git`: `acme/shop`. */
export function repositoryPath(url: string): string {
  return new URL(url).pathname.replace(/^\/+|(?:\.git)?\/*$/g, '');
}

/** Each part on its own, so that no name leads to another part of the API. */
export function encodeParts(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)))
    .join('/');
}
