import type { WeaknessRule } from '../weakness-rule';

export const logInjection: WeaknessRule = {
  cwe: [117],
  severity: 4.3,
  description: 'Data from outside is written to a log with its line breaks.',
  help: [
    'A line break in the data begins a new entry, which can look like any other. An attack can be hidden that way, or another one made up.',
    'Write logs in a format that escapes line breaks, such as JSON, or take them out of the data. Best is a fixed message with the data as a field.',
  ].join('\n\n'),
  language: 'java',
  bad: `import javax.servlet.http.*;
import org.slf4j.*;

class Login extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(Login.class);

  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    LOG.info("Refused " + request.getParameter("name"));
  }
}`,
  good: `import javax.servlet.http.*;
import org.owasp.encoder.Encode;
import org.slf4j.*;

class Login extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(Login.class);

  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    LOG.info("Refused " + Encode.forJava(request.getParameter("name")));
  }
}`,
};
