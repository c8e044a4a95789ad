import { hitsIn } from '../../solver/hits-in';

const STRUTS_2 = (body: string) => `import com.opensymphony.xwork2.ActionSupport;
public class Search extends ActionSupport {
  private String name; private String other; private int count;
  public void setName(String name) { this.name = name; }
  public void setCount(int count) { this.count = count; }
  public String execute() throws Exception { ${body} return SUCCESS; }
}`;

const STRUTS_1 = (argument: string) => `import org.apache.struts.action.*; import javax.servlet.http.*;
public class Search extends Action {
  public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request, HttpServletResponse response) throws Exception {
    Runtime.getRuntime().exec("ls " + ${argument});
    return mapping.findForward("done");
  }
}`;

it.each([
  [
    'sets by a setter',
    STRUTS_2('Runtime.getRuntime().exec("ls " + name);'),
    STRUTS_2('Runtime.getRuntime().exec("ls " + other);'),
  ],
  [
    'sets to a text',
    STRUTS_2('Runtime.getRuntime().exec("ls " + name);'),
    STRUTS_2('Runtime.getRuntime().exec("ls " + count);'),
  ],
  ['hands over as a form', STRUTS_1('((SearchForm) form).getName()'), STRUTS_1('mapping.getPath()')],
])('takes what Struts %s for data from outside', async (_name, flagged, clean) => {
  expect(await hitsIn({ 'Search.java': flagged })).toContain('command-injection');
  expect(await hitsIn({ 'Search.java': clean })).not.toContain('command-injection');
});

const MAPPER = (method: string) => ({
  'shop/Users.java': `package shop; import org.apache.ibatis.annotations.*; public interface Users { ${method} }`,
  'shop/UserController.java': `package shop; import org.springframework.web.bind.annotation.*;
@RestController public class UserController {
  private final Users users;
  public UserController(Users users) { this.users = users; }
  @GetMapping("/users") public Object find(@RequestParam String name) { return users.find(name, "id"); }
}`,
});

it.each([
  [
    'its own name',
    '@Select("select * from users where name = \'${name}\'") Object find(String name, String order);',
    '@Select("select * from users where name = #{name}") Object find(String name, String order);',
  ],
  [
    'another name',
    '@Select("select * from users where name = \'${wanted}\'") Object find(@Param("wanted") String name, @Param("order") String order);',
    '@Select("select * from users order by ${order}") Object find(@Param("wanted") String name, @Param("order") String order);',
  ],
  [
    'its own name, in a text of several parts',
    '@Select({"select *", "from users where name = ${ name }"}) Object find(String name, String order);',
    '@Select({"select *", "from users where name = #{name} -- ${order}"}) Object find(String name, String order);',
  ],
])('knows that MyBatis puts a parameter into a query by %s', async (_name, flagged, clean) => {
  expect(await hitsIn(MAPPER(flagged))).toContain('sql-injection');
  expect(await hitsIn(MAPPER(clean))).not.toContain('sql-injection');
});
