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

const NEXT_PAGE = (address: string) => `package shop;
import java.net.URI;
import java.net.http.*;
import javax.servlet.http.*;

class Pages extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<String> page = client.send(HttpRequest.newBuilder(URI.create("https://shop.example")).build(), BodyHandlers.ofString());
    client.send(HttpRequest.newBuilder(URI.create(${address})).build(), BodyHandlers.ofString());
  }
}
`;

it.each([
  ['new JSONObject(page.body()).getString("next")', 'low'],
  ['request.getParameter("next")', 'high'],
])('is in doubt about an address that a server gives which was asked before: %s', async (address, expected) => {
  const hits = await solved({ 'shop/Pages.java': NEXT_PAGE(address) });

  const forged = hits.filter(({ weakness }) => weakness === 'server-side-request-forgery');
  expect(forged.map(({ confidence }) => confidence)).toEqual([expected]);
});
