import type { WeaknessRule } from '../weakness-rule';

export const trustBoundary: WeaknessRule = {
  cwe: [501],
  severity: 4.3,
  description: 'Data from outside is kept where only trusted data is expected.',
  help: [
    'What stands in a session is taken for something the server has checked. Data that nobody has checked gets around every check that comes later.',
    'Check the data before it is kept, or keep it in a place whose name says that it is not trusted.',
  ].join('\n\n'),
  language: 'java',
  bad: `import javax.servlet.http.*;

class Login extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    request.getSession().setAttribute("user", request.getParameter("user"));
  }
}`,
  good: `import javax.servlet.http.*;

class Login extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    request.getSession().setAttribute("user", request.getUserPrincipal());
  }
}`,
};
