/** `registry:5000/name:tag@digest` in its parts. */
export function imageParts(image: string): { tag: string | undefined; digest: string | undefined } {
  const [name = '', digest] = image.split('@', 2);
  const last = name.slice(name.lastIndexOf('/') + 1);
  const tag = last.includes(':') ? last.slice(last.indexOf(':') + 1) : undefined;
  return { tag, digest };
}
