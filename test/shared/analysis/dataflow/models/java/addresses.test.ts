import { solved } from '../../solver/hits-in';

const SERVLET = (statement: string) => `package shop;
import java.net.*;
import javax.servlet.http.*;

class Visits extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    ${statement}
  }
}
`;

it.each([
  ['new Socket(request.getParameter("host"), 80);', 'server-side-request-forgery high'],
  ['InetAddress.getByName(request.getParameter("host"));', 'server-side-request-forgery low'],
  ['response.sendRedirect(request.getParameter("to"));', 'open-redirect high'],
  ['response.sendRedirect(request.getHeader("X-Forwarded-Proto") + "://shop.example");', 'open-redirect low'],
])('is as sure as the place allows: %s', async (statement, expected) => {
  const hits = await solved({ 'shop/Visits.java': SERVLET(statement) });

  expect(hits.map(({ weakness, confidence }) => `${weakness} ${confidence}`)).toContain(expected);
});
