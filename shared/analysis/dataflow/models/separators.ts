/** A pattern of a regular expression that matches every separator of a path, whatever else it matches. */
export const WITH_SEPARATOR = [
  // Separators themselves: `/`, `[\\/:*?]`.
  String.raw`^(?:\\?/)\+?$|^\[(?!\^)[^\]]*/[^\]]*\][+*]?$`,
  // All but what names are made of: `[^a-z0-9._-]`, `\\W`.
  String.raw`^\[\^(?:[a-z]-[a-z]|0-9|\\[wds._-]|[^\]/\\-])+-?\][+*]?$|^\\W[+*]?$`,
].join('|');
