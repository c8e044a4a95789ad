import type { WeaknessRule } from '../weakness-rule';

export const formatString: WeaknessRule = {
  cwe: [134],
  severity: 5.3,
  description: 'Data from outside is used as a format.',
  help: [
    'Placeholders in the data are filled in too. They show values that nobody meant to show, or end the request with an exception.',
    'Write the format in the code and give the data as an argument of it.',
  ].join('\n\n'),
  language: 'java',
  bad: `import javax.servlet.http.*;

class Greeting extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String greeting = String.format(request.getParameter("greeting"), "guest");
  }
}`,
  good: `import javax.servlet.http.*;

class Greeting extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String greeting = String.format("%s, guest", request.getParameter("greeting"));
  }
}`,
};
