import type { WeaknessRule } from '../weakness-rule';

export const headerInjection: WeaknessRule = {
  cwe: [113],
  severity: 6.1,
  description: 'Data from outside becomes part of a header of the response.',
  help: [
    'A line break in the data ends the header. What follows is another header, or the body of the response: cookies can be set and pages made up.',
    'Take line breaks out of the data, or encode it. Newer servers refuse such headers by themselves; those that do not leave it to the program.',
  ].join('\n\n'),
  language: 'java',
  bad: `import javax.servlet.http.*;

class Language extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Language", request.getParameter("language"));
  }
}`,
  good: `import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.*;

class Language extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Language", URLEncoder.encode(request.getParameter("language"), StandardCharsets.UTF_8));
  }
}`,
};
