import { hitsIn } from './hits-in';

/** A page of what a query finds and how much there is, which is `counted`; who else makes pages is not to be seen. */
const ORDERS = (counted: string, read: string) => `package shop;
import javax.ws.rs.*;
import javax.ws.rs.core.Response;

@Path("/orders")
class Orders {
  static class Page {
    private ${counted} total;
    private Object rows;
    ${counted} getTotal() { return total; }
    Object getRows() { return rows; }
    Page total(${counted} total) { this.total = total; return this; }
    Page rows(Object rows) { this.rows = rows; return this; }
  }

  private Page find(Store store, String name) {
    if (store.isRemote()) return store.ask(name);
    return new Page().rows(store.rows(name)).total(store.count(name));
  }

  @GET
  public Response list(@QueryParam("name") String name) {
    final Page page = find(new Store(), name);
    return Response.ok().header("X-Total", ${read}).build();
  }
}
`;

it.each(['long', 'int', 'Long', 'boolean', 'java.util.UUID'])(
  'takes %s for no text, whatever the object holds that gives it and whoever made that',
  async (counted) => {
    expect(await hitsIn({ 'shop/Orders.java': ORDERS(counted, 'page.getTotal()') })).not.toContain('header-injection');
  },
);

it.each([
  ['String', 'page.getTotal()'],
  ['long', 'page.getRows()'],
])('follows a text that comes back the same way: %s, %s', async (counted, read) => {
  expect(await hitsIn({ 'shop/Orders.java': ORDERS(counted, read) })).toContain('header-injection');
});

it.each([
  ['long count = Counts.of(all);', []],
  ['var count = Counts.of(all);', ['header-injection']],
])('takes what is kept as a number for no object of a library: %s', async (statement, expected) => {
  const text = `package shop;
import javax.servlet.http.*;
import org.counting.Counts;

class Letters extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
    StringBuilder all = new StringBuilder(request.getParameter("name"));
    ${statement}
    response.setHeader("X-Count", "" + count);
  }
}
`;

  expect(await hitsIn({ 'shop/Letters.java': text })).toEqual(expected);
});
