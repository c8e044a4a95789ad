import type { WeaknessRule } from '../weakness-rule';

export const untrustedConfiguration: WeaknessRule = {
  cwe: [15],
  severity: 5.3,
  description: 'Data from outside changes a setting of the system.',
  help: [
    'A setting decides for everybody what one request asks for: a path to libraries, a catalogue of a database, a limit.',
    'Choose the value from a list that stands in the code, or let only administrators change it.',
  ].join('\n\n'),
  language: 'java',
  bad: `import javax.servlet.http.*;

class Settings extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    System.setProperty("java.io.tmpdir", request.getParameter("folder"));
  }
}`,
  good: `import javax.servlet.http.*;

class Settings extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    System.setProperty("java.io.tmpdir", "/var/shop");
  }
}`,
};
