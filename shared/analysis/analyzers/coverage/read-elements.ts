import { SaxesParser } from 'saxes';
import { UnreadableReport } from './coverage-format';

const MAX_DEPTH = 64;

export type Attributes = Readonly<Record<string, string>>;

export interface ElementReader {
  open?(name: string, attributes: Attributes): void;
  /** `text` is what stood in the element itself, without its children. */
  close?(name: string, text: string): void;
}

/** Walks over an XML text without keeping it. No entity but the five of XML is known, and no DTD is read. */
export function readElements(text: string, reader: ElementReader): void {
  const parser = new SaxesParser();
  const texts: string[] = [];
  parser.on('error', () => {
    throw new UnreadableReport('it is not valid XML, or uses entities of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.length >= MAX_DEPTH) throw new UnreadableReport('its elements are nested too deeply');
    texts.push('');
    reader.open?.(name, attributes);
  });
  parser.on('text', (piece) => {
    if (texts.length > 0) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${piece}`;
  });
  parser.on('closetag', ({ name }) => reader.close?.(name, (texts.pop() ?? '').trim()));
  parser.write(text).close();
}
