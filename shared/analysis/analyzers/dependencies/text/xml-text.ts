import { SaxesParser } from 'saxes';
import { UnreadableList, type Span } from '../dependency-format';

/** `start` and `end` are those of its opening tag. */
export interface XmlElement extends Span {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  readonly children: XmlElement[];
}

const MAX_DEPTH = 64;
const MAX_ELEMENTS = 100_000;
const MAX_TEXT = 2_000;

/** The elements of an XML file. Entities that the file itself declares are never expanded: it is refused instead. */
export function readXml(text: string): XmlElement {
  const root = elementOf('', { start: 0, end: 1 }, {});
  const open = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new UnreadableList('it is not valid XML, or uses entities of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_ELEMENTS || open.length > MAX_DEPTH) throw new UnreadableList('it has too many elements');
    const start = Math.max(0, text.lastIndexOf('<', parser.position - 1));
    const element = elementOf(name, { start, end: parser.position }, attributes);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const top = open.at(-1);
    if (top !== undefined && top.text.length < MAX_TEXT) top.text += piece.slice(0, MAX_TEXT);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [first] = root.children;
  if (first === undefined) throw new UnreadableList('it is empty');
  return first;
}

function elementOf(name: string, span: Span, attributes: Record<string, string>): XmlElement {
  return { name, ...span, attributes: new Map(Object.entries(attributes)), text: '', children: [] };
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first child of this name. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  const text = childrenOf(element, name)[0]?.text.trim();
  return text === '' ? undefined : text;
}

/** Every element of this name, at any depth, in the order of the file. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}
