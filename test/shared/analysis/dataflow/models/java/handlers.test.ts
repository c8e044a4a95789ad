import { hitsIn } from '../../solver/hits-in';

const EXEC = 'Runtime.getRuntime().exec(';

/** What a framework hands to a method; `RUN(` runs a command. */
const HANDLERS: readonly (readonly [framework: string, imports: string, members: string])[] = [
  ['Micronaut', 'io.micronaut.http.annotation.*', '@Get("/{q}") String run(String q) { RUN(q); return ""; }'],
  [
    'Micronaut, a body',
    'io.micronaut.http.annotation.*',
    '@Post String run(@Body Order order) { RUN(order.name()); return ""; }',
  ],
  [
    'Armeria',
    'com.linecorp.armeria.server.annotation.*',
    '@Get("/a") HttpResponse run(@Param("q") String q) { RUN(q); return null; }',
  ],
  [
    'Vert.x',
    'io.vertx.ext.web.RoutingContext',
    'void run(RoutingContext context) { RUN(context.request().getParam("q")); }',
  ],
  [
    'Vert.x, a route',
    'io.vertx.ext.web.*',
    'void start(Router router) { router.post("/").handler(c -> { RUN(c.body().asJsonObject().getString("q")); }); }',
  ],
  ['Javalin', 'io.javalin.http.Context', 'void run(Context context) { RUN(context.formParam("q")); }'],
  [
    'Javalin, a route',
    'io.javalin.Javalin',
    'void start() { Javalin.create().get("/", c -> { RUN(c.queryParam("q")); }); }',
  ],
  ['Spark', 'spark.Spark', 'void start() { Spark.get("/", (req, res) -> { RUN(req.queryParams("q")); return ""; }); }'],
  ['Play', 'play.mvc.Http', 'Object run(Http.Request request) { RUN(request.getQueryString("q")); return null; }'],
  [
    'Undertow',
    'io.undertow.server.HttpServerExchange',
    'void run(HttpServerExchange exchange) { RUN(exchange.getQueryParameters().get("q").getFirst()); }',
  ],
  [
    'Helidon',
    'io.helidon.webserver.http.*',
    'void run(ServerRequest request, ServerResponse response) { RUN(request.query().get("q")); }',
  ],
  [
    'Ratpack',
    'ratpack.handling.Context',
    'void run(Context context) { RUN(context.getRequest().getQueryParams().get("q")); }',
  ],
  [
    'the server of the JDK',
    'com.sun.net.httpserver.HttpExchange',
    'void run(HttpExchange exchange) { RUN(exchange.getRequestURI().getQuery()); }',
  ],
  ['Netty', 'io.netty.handler.codec.http.FullHttpRequest', 'void run(FullHttpRequest request) { RUN(request.uri()); }'],
  ['Jenkins', 'org.kohsuke.stapler.*', 'void doRun(StaplerRequest2 request) { RUN(request.getParameter("q")); }'],
  ['Jenkins, a parameter', 'org.kohsuke.stapler.*', 'void doCheckName(@QueryParameter String value) { RUN(value); }'],
  [
    'gRPC',
    'io.grpc.stub.StreamObserver',
    'void run(Request request, StreamObserver<Reply> replies) { RUN(request.getName()); }',
  ],
  [
    'Kafka',
    'org.springframework.kafka.annotation.KafkaListener',
    '@KafkaListener(topics = "a") void run(String q) { RUN(q); }',
  ],
  ['a socket', 'jakarta.websocket.*', '@OnMessage void run(String q, Session session) { RUN(q); }'],
  ['DGS', 'com.netflix.graphql.dgs.*', '@DgsQuery String run(@InputArgument String q) { RUN(q); return ""; }'],
  [
    'a function of AWS',
    'com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent',
    'String handleRequest(APIGatewayProxyRequestEvent event) { RUN(event.getBody()); return ""; }',
  ],
  [
    'a function of Azure',
    'com.microsoft.azure.functions.*',
    'HttpResponseMessage run(HttpRequestMessage<String> request) { RUN(request.getBody()); return null; }',
  ],
];

it.each(HANDLERS)('knows what %s brings', async (_framework, imports, members) => {
  const run = (call: string) => `package shop;\nimport ${imports};\nclass A {\n  ${members.replace('RUN(', call)}\n}\n`;

  expect(await hitsIn({ 'shop/A.java': run(`${EXEC}"ls " + `) })).toContain('command-injection');
  expect(await hitsIn({ 'shop/A.java': run('keep(') })).not.toContain('command-injection');
});

it.each([
  ['new ProcessBuilder("sh", "-c", q).start();', true],
  ['new ProcessBuilder("/bin/bash", "-c", q).start();', true],
  ['new ProcessBuilder("ls", "-l", q).start();', false],
])('knows that a shell takes apart what it is given: %s', async (statement, isFound) => {
  const text = `package shop;
import javax.servlet.http.*;
class A extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String q = request.getParameter("q");
    ${statement}
  }
}
`;

  expect((await hitsIn({ 'shop/A.java': text })).includes('command-injection')).toBe(isFound);
});

it.each([
  [
    'org.jdbi.v3.core.Jdbi',
    'Jdbi jdbi;',
    'jdbi.withHandle(h -> h.createQuery("select " + q).mapTo(String.class).one())',
  ],
  [
    'io.quarkus.hibernate.orm.panache.PanacheEntity',
    'static class Order extends PanacheEntity { }',
    `Order.find("name = '" + q + "'").list()`,
  ],
])('knows what becomes part of a query of %s', async (imported, members, call) => {
  const text = (query: string) => `package shop;
import jakarta.ws.rs.*;
import ${imported};
@Path("/")
class A {
  ${members}
  @GET public Object show(@QueryParam("q") String q) { return ${query}; }
}
`;

  expect(await hitsIn({ 'shop/A.java': text(call) })).toContain('sql-injection');
  expect(await hitsIn({ 'shop/A.java': text(call.replaceAll('q + ', '').replaceAll('+ q', '')) })).not.toContain(
    'sql-injection',
  );
});

it.each([
  ['FormValidation.errorWithMarkup("<b>" + value)', true],
  ['FormValidation.errorWithMarkup("<b>" + Util.escape(value))', false],
  ['FormValidation.error(value)', false],
])('knows what Jenkins shows as a part of a page: %s', async (answer, isFound) => {
  const text = `package shop;
import hudson.Util;
import hudson.util.FormValidation;
import org.kohsuke.stapler.QueryParameter;
class A {
  public FormValidation doCheckName(@QueryParameter String value) { return ${answer}; }
}
`;

  expect((await hitsIn({ 'shop/A.java': text })).includes('cross-site-scripting')).toBe(isFound);
});
