/** The path of a repository at its host, without `.git`: `acme/shop`. */
export function repositoryPath(url: string): string {
  return new URL(url).pathname.replace(/^\/+|(?:\.git)?\/*$/g, '');
}

/** Each part on its own, so that no name leads to another part of the API. */
export function encodeParts(path: string): string {
  return path.split('/').map(encodeAsOne).join('/');
}

/** The same for a path that stands as one part of an address; a `%` that stands for itself stays one. */
export function encodeAsOne(path: string): string {
  return encodeURIComponent(decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
