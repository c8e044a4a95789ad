import { hitsIn } from './hits-in';

const INTERFACE = `package shop;
import org.springframework.web.bind.annotation.*;

@RequestMapping("/orders")
interface OrdersApi {
  @GetMapping("/{name}")
  String show(@PathVariable("name") String name);
  String describe(String name);
}
`;
const CONTROLLER = (method: string) => `package shop;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Orders implements OrdersApi {
  @Override public String ${method}(String name) { Runtime.getRuntime().exec("ls " + name); return null; }
}
`;

it('knows what a class is given by the annotations of its interface', async () => {
  const hits = (method: string) => hitsIn({ 'shop/OrdersApi.java': INTERFACE, 'shop/Orders.java': CONTROLLER(method) });

  expect(await hits('show')).toContain('command-injection');
  expect(await hits('describe')).toEqual([]);
});
