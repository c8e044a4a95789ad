import type { WeaknessRule } from '../weakness-rule';

export const unsafeReflection: WeaknessRule = {
  cwe: [470],
  severity: 8.1,
  description: 'Data from outside decides which class or method is used.',
  help: [
    'Whoever chooses the name reaches classes and methods that nobody meant to be called, with constructors and effects of their own.',
    'Choose from a list or a map of what is meant, by a key from outside.',
  ].join('\n\n'),
  language: 'java',
  bad: `import javax.servlet.http.*;

class Exports extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    try {
      Class.forName(request.getParameter("format")).newInstance();
    } catch (ReflectiveOperationException error) {
      response.setStatus(400);
    }
  }
}`,
  good: `import javax.servlet.http.*;

class Exports extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    try {
      Class.forName("csv".equals(request.getParameter("format")) ? "shop.Csv" : "shop.Json").newInstance();
    } catch (ReflectiveOperationException error) {
      response.setStatus(400);
    }
  }
}`,
};
