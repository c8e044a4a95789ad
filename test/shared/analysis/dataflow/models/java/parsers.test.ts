import { hitsIn, solved } from '../../solver/hits-in';

const IMPORTS = `import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.*;
import org.springframework.web.bind.annotation.*;
`;
const READER = (body: string, rest = '') => `package shop;
${IMPORTS}
@RestController
class Orders {
  ${rest}
  @PostMapping("/orders")
  void read(@RequestBody InputStream given) throws Exception {
    ${body}
  }
}
`;

async function confidenceIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  return (await solved(files))
    .filter(({ weakness }) => weakness === 'xml-external-entities')
    .map(({ confidence }) => confidence);
}

const FEATURE = 'http://apache.org/xml/features/disallow-doctype-decl';

it('reports data that is parsed by a parser as it comes', async () => {
  const body = 'DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(given);';

  expect(await confidenceIn({ 'Orders.java': READER(body) })).toEqual(['medium']);
});

it.each([
  `DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("${FEATURE}", true);
    factory.newDocumentBuilder().parse(given);`,
  `DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.newDocumentBuilder().parse(given);`,
])('leaves a parser alone that is told to name no entities', async (body) => {
  expect(await confidenceIn({ 'Orders.java': READER(body) })).toEqual([]);
});

it('leaves a parser alone that its class makes so elsewhere', async () => {
  const rest = `private DocumentBuilder builder() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("${FEATURE}", true);
    return factory.newDocumentBuilder();
  }`;

  expect(await confidenceIn({ 'Orders.java': READER('builder().parse(given);', rest) })).toEqual([]);
});

it('still reports a parser that is made beside one that is told so', async () => {
  const rest = `DocumentBuilder other() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("${FEATURE}", true);
    return factory.newDocumentBuilder();
  }`;
  const body = 'DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(given);';

  expect(await confidenceIn({ 'Orders.java': READER(body, rest) })).toEqual(['medium']);
});

it.each([
  `factory.setFeature("${FEATURE}", false);`,
  'factory.setFeature("http://xml.org/sax/features/external-general-entities", true);',
  'factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, Boolean.FALSE);',
  'factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "all");',
  'factory.setExpandEntityReferences(true);',
])('still reports a parser that is told the opposite: %s', async (setting) => {
  const body = `DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    ${setting}
    factory.newDocumentBuilder().parse(given);`;

  expect(await confidenceIn({ 'Orders.java': READER(body) })).toEqual(['medium']);
});

it.each([
  'factory.setFeature("http://xml.org/sax/features/external-general-entities", false);',
  'factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, Boolean.TRUE);',
  'factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, isSafe);',
])('leaves one alone that is told so: %s', async (setting) => {
  const body = `DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    ${setting}
    factory.newDocumentBuilder().parse(given);`;

  expect(await confidenceIn({ 'Orders.java': READER(body, 'boolean isSafe;') })).toEqual([]);
});

it('is in doubt about a parser that another class has made', async () => {
  const files = { 'Orders.java': READER('builder.parse(given);', 'private DocumentBuilder builder;') };

  expect(await confidenceIn(files)).toEqual(['low']);
});

const YAML = (body: string, rest = '') => `package shop;
import org.springframework.web.bind.annotation.*;
import org.yaml.snakeyaml.*;
import org.yaml.snakeyaml.constructor.*;
@RestController
class Orders {
  ${rest}
  @PostMapping("/orders")
  void read(@RequestBody String given) {
    ${body}
  }
}
`;

it.each([
  ['new Yaml(new SafeConstructor(new LoaderOptions())).load(given);', ''],
  ['yaml.load(given);', 'private final Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));'],
])('lets texts be read as objects of harmless classes: %s', async (body, rest) => {
  expect(await hitsIn({ 'Orders.java': YAML(body, rest) })).toEqual([]);
});

it.each([
  ['new Yaml().load(given);', ''],
  ['yaml.load(given);', 'private final Yaml yaml = new Yaml();'],
  ['new Yaml().load(given);', 'private final Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));'],
])('reports texts that are read as objects of any class: %s', async (body, rest) => {
  expect(await hitsIn({ 'Orders.java': YAML(body, rest) })).toEqual(['unsafe-deserialization']);
});

const XSTREAM = (setting: string) => `package shop;
import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.*;
${IMPORTS}
@RestController
class Orders {
  @PostMapping("/orders")
  Object read(@RequestBody String given) {
    XStream reader = new XStream();
    ${setting}
    return reader.fromXML(given);
  }
}
`;

it.each([
  'reader.alias("order", Order.class);',
  'reader.addPermission(AnyTypePermission.ANY);',
  'reader.allowTypesByWildcard(new String[] { "**" });',
  'reader.allowTypesByRegExp(new String[] { ".*" });',
  'reader.allowTypeHierarchy(Object.class);',
  'reader.allowTypes(new Class[] { Order.class, Object.class });',
])('reports objects of any class: %s', async (setting) => {
  expect(await hitsIn({ 'Orders.java': XSTREAM(setting) })).toContain('unsafe-deserialization');
});

it.each([
  'reader.allowTypes(new Class[] { Order.class });',
  'reader.addPermission(NoTypePermission.NONE);',
  'reader.allowTypesByWildcard(new String[] { "shop.**" });',
  'reader.allowTypeHierarchy(Order.class);',
])('leaves a reader be that is told which classes it may make: %s', async (setting) => {
  expect(await hitsIn({ 'Orders.java': XSTREAM(setting) })).not.toContain('unsafe-deserialization');
});
