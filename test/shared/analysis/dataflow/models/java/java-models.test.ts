import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lowerJava } from '../../../../../../shared/analysis/dataflow/lowering/java/lower-java';
import { decodeModule, encodeModule } from '../../../../../../shared/analysis/dataflow/codec/module-codec';
import { JAVA_MODELS } from '../../../../../../shared/analysis/dataflow/models/java';
import { solve } from '../../../../../../shared/analysis/dataflow/solver/solve';
import { lowerText } from '../../../../../support/lower-text';

const FOLDER = join(__dirname, '../../../../../../shared/analysis/dataflow/models/java');
/** What is no library: the list of them, and what they share. */
const OTHERS = ['index.ts', 'untrusted.ts'];

it('lists every library that the folder has', () => {
  const files = readdirSync(FOLDER).filter((file) => !OTHERS.includes(file));

  expect(JAVA_MODELS).toHaveLength(files.length);
  expect(new Set(JAVA_MODELS.map(({ id }) => id)).size).toBe(files.length);
});

it('has no pattern that names nothing', () => {
  const patterns = JAVA_MODELS.flatMap(({ sources = [], sinks = [], sanitizers = [], propagators = [], types = [] }) =>
    [sources, sinks, sanitizers, propagators, types].flatMap((list) => list.map(({ match }) => match)),
  );

  expect(patterns.filter((pattern) => !/^(?:[#*]?[\w$]*|<init>|[\w.$<>(){},#*]+)$/.test(pattern))).toEqual([]);
});

/** The weaknesses of what a servlet does with its request, by the solver. */
async function weaknessesOf(body: string, members = ''): Promise<string[]> {
  const text = `package p; import java.io.*; import java.net.*; import java.security.MessageDigest; import java.sql.*; import java.util.*; import javax.servlet.http.*;
    public class A extends HttpServlet { Map<String, String> held; ${members}
      protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception { ${body} } }`;
  const module = await lowerText(lowerJava, { grammar: 'java', path: 'A.java', text });
  const { hits } = solve([decodeModule(encodeModule(module))], { frameworks: JAVA_MODELS });
  return [...new Set(hits.map(({ weakness }) => weakness))].sort();
}

const Q = 'String q = request.getParameter("q");';

it.each<[name: string, weakness: string, flagged: string, clean: string]>([
  [
    'commands',
    'command-injection',
    'Runtime.getRuntime().exec("ls " + q);',
    'Runtime.getRuntime().exec("ls " + q.length());',
  ],
  [
    'queries',
    'sql-injection',
    'Connection c = DriverManager.getConnection(url()); c.createStatement().executeQuery("select " + q);',
    'PreparedStatement s = DriverManager.getConnection(url()).prepareStatement("select ?"); s.setString(1, q); s.executeQuery();',
  ],
  [
    'pages',
    'cross-site-scripting',
    'response.getWriter().println(q);',
    'response.getWriter().println(org.owasp.encoder.Encode.forHtml(q));',
  ],
  [
    'waiting',
    'resource-exhaustion',
    'Thread.sleep(Integer.parseInt(q));',
    'int n = Integer.parseInt(q); if (n > 100) throw new IllegalArgumentException(); Thread.sleep(n);',
  ],
  [
    'names in archives that are written to',
    'zip-slip',
    'java.util.zip.ZipEntry e = new java.util.zip.ZipInputStream(in()).getNextEntry(); new FileOutputStream(new File("d", e.getName()));',
    'java.util.zip.ZipEntry e = new java.util.zip.ZipInputStream(in()).getNextEntry(); log(new File("d", e.getName()));',
  ],
  [
    'names in archives that are looked at in another form',
    'zip-slip',
    'java.util.zip.ZipEntry e = new java.util.zip.ZipInputStream(in()).getNextEntry(); File f = new File("d", e.getName()); String p = f.getPath(); if (!p.startsWith(root())) return; new FileOutputStream(f);',
    'java.util.zip.ZipEntry e = new java.util.zip.ZipInputStream(in()).getNextEntry(); File f = new File("d", e.getName()); String p = f.getCanonicalPath(); if (!p.startsWith(root())) return; new FileOutputStream(f);',
  ],
  [
    'paths that must not lead upwards',
    'path-traversal',
    'if (q.contains("..")) log(q); new FileInputStream("d/" + q);',
    'if (q.contains("..")) return; new FileInputStream("d/" + q);',
  ],
  [
    'protocols',
    'insecure-transport',
    'javax.net.ssl.SSLContext.getInstance("TLSv1.1");',
    'javax.net.ssl.SSLContext.getInstance("TLS");',
  ],
  ['patterns that try without end', 'regex-denial-of-service', 'q.matches("(a+)+");', 'q.matches("(a+b)+");'],
  [
    'compiled patterns that try without end',
    'regex-denial-of-service',
    'java.util.regex.Pattern.compile("^(a|a)*$").matcher(q).find();',
    'java.util.regex.Pattern.compile("^(a|b)*$").matcher(q).find();',
  ],
  [
    'compiled patterns that a text has to match',
    'command-injection',
    'if (java.util.regex.Pattern.compile("[a-z]+").matcher(q).find()) Runtime.getRuntime().exec("ls " + q);',
    'if (java.util.regex.Pattern.compile("[a-z]+").matcher(q).matches()) Runtime.getRuntime().exec("ls " + q);',
  ],
  [
    'what is kept under a name',
    'cross-site-scripting',
    'Map<String, String> m = new HashMap<>(); m.put("a", q); response.getWriter().println(m.get(q));',
    'response.getWriter().println(held.get(q));',
  ],
  [
    'cookies',
    'command-injection',
    'Runtime.getRuntime().exec(request.getCookies()[0].getValue());',
    'Cookie c = new Cookie("a", "b"); Runtime.getRuntime().exec(c.getValue());',
  ],
  ['redirects', 'open-redirect', 'response.sendRedirect(q);', 'response.sendRedirect("/home?q=" + q);'],
  [
    'files',
    'path-traversal',
    'new FileInputStream(new File("/data", q)).read();',
    'new FileInputStream("/data/" + new File(q).getName()).read();',
  ],
  [
    'headers',
    'header-injection',
    'response.addHeader("X-A", q);',
    'response.addHeader("X-A", URLEncoder.encode(q, "UTF-8"));',
  ],
  [
    'addresses',
    'server-side-request-forgery',
    'new URL(q).openConnection();',
    'new URL("https://a.example/" + q).openConnection();',
  ],
  ['classes', 'unsafe-reflection', 'Class.forName(q);', 'Class.forName("p." + Integer.parseInt(q));'],
  [
    'objects',
    'unsafe-deserialization',
    'new ObjectInputStream(request.getInputStream()).readObject();',
    'request.getInputStream().read();',
  ],
  [
    'sessions',
    'trust-boundary',
    'request.getSession().setAttribute("q", q);',
    'request.getSession().setAttribute("q", "q");',
  ],
  [
    'lists by place',
    'command-injection',
    'List<String> l = new ArrayList<>(); l.add("a"); l.add(q); Runtime.getRuntime().exec(l.get(1));',
    'List<String> l = new ArrayList<>(); l.add("a"); l.add(q); Runtime.getRuntime().exec(l.get(0));',
  ],
  [
    'maps by key',
    'command-injection',
    'Map<String, String> m = new HashMap<>(); m.put("a", "b"); m.put("q", q); Runtime.getRuntime().exec(m.get("q"));',
    'Map<String, String> m = new HashMap<>(); m.put("a", "b"); m.put("q", q); Runtime.getRuntime().exec(m.get("a"));',
  ],
  [
    'loops over collections',
    'command-injection',
    'for (String s : Arrays.asList("a", q)) Runtime.getRuntime().exec(s);',
    'for (String s : Arrays.asList("a", "b")) Runtime.getRuntime().exec(s);',
  ],
  [
    'streams',
    'command-injection',
    'Runtime.getRuntime().exec(List.of(q).stream().filter(s -> !s.isEmpty()).map(s -> s + "x").findFirst().orElse("a"));',
    'Runtime.getRuntime().exec(List.of(q).stream().map(s -> "x").findFirst().orElse("a"));',
  ],
  [
    'tasks',
    'command-injection',
    'new Thread(() -> { Runtime.getRuntime().exec(q); }).start();',
    'String a = "ls"; new Thread(() -> { Runtime.getRuntime().exec(a); }).start();',
  ],
  [
    'branches that are never taken',
    'command-injection',
    'String a = "a"; if (2 * 3 > 5) a = q; Runtime.getRuntime().exec(a);',
    'String a = "a"; if (2 * 3 > 6) a = q; Runtime.getRuntime().exec(a);',
  ],
])('follows data into %s', async (_name, weakness, flagged, clean) => {
  expect(await weaknessesOf(Q + flagged)).toContain(weakness);
  expect(await weaknessesOf(Q + clean)).not.toContain(weakness);
});

it.each<[name: string, weakness: string, flagged: string, clean: string]>([
  [
    'hashes',
    'weak-hash',
    'java.security.MessageDigest.getInstance("MD5");',
    'java.security.MessageDigest.getInstance("SHA-256");',
  ],
  [
    'hashes that are taken back',
    'weak-hash',
    'MessageDigest d = MessageDigest.getInstance("MD5"); use(d); d = MessageDigest.getInstance("SHA-256");',
    'MessageDigest d = MessageDigest.getInstance("MD5"); d = MessageDigest.getInstance("SHA-256"); use(d);',
  ],
  [
    'modes of ciphers',
    'weak-cipher',
    'javax.crypto.Cipher.getInstance("AES/ECB/PKCS5Padding");',
    'javax.crypto.Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");',
  ],
  [
    'ciphers by their parts',
    'weak-cipher',
    'String a = "DES"; javax.crypto.Cipher.getInstance(a + "/CBC/PKCS5Padding");',
    'javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");',
  ],
  [
    'vectors',
    'static-initialization-vector',
    'new javax.crypto.spec.IvParameterSpec(new byte[16]);',
    'byte[] b = new byte[16]; new java.security.SecureRandom().nextBytes(b); new javax.crypto.spec.IvParameterSpec(b);',
  ],
  [
    'keys',
    'hard-coded-credentials',
    'new javax.crypto.spec.SecretKeySpec("0123".getBytes(), "AES");',
    'new javax.crypto.spec.SecretKeySpec(load(), "AES");',
  ],
  [
    'seeds',
    'predictable-seed',
    'new java.security.SecureRandom().setSeed(42L);',
    'new java.security.SecureRandom().setSeed(load());',
  ],
])('knows %s that are wrong by what is written', async (_name, weakness, flagged, clean) => {
  expect(await weaknessesOf(flagged)).toContain(weakness);
  expect(await weaknessesOf(clean)).not.toContain(weakness);
});
