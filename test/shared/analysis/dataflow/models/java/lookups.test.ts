import { hitsIn } from '../../solver/hits-in';

const CONTROLLER = (found: string) => `package shop;
import java.nio.file.*;
import org.springframework.data.repository.CrudRepository;
import org.springframework.web.bind.annotation.*;

@RestController
class Pictures {
  interface Stored extends CrudRepository<Picture, String> {}
  interface Mapper {
    Picture selectPicture(String name);
    Picture rename(String name);
  }
  Stored stored;
  Mapper mapper;
  Directory directory;

  @DeleteMapping("/pictures")
  void remove(@RequestParam String name) throws Exception {
    Picture picture = ${found};
    Files.delete(Path.of("/data", picture.path));
  }
}
`;

it.each(['stored.findById(name).orElseThrow()', 'mapper.selectPicture(name)', 'directory.getReferenceById(name)'])(
  'does not take what is found for what it was looked for by: %s',
  async (found) => {
    expect(await hitsIn({ 'shop/Pictures.java': CONTROLLER(found) })).not.toContain('path-traversal');
  },
);

it.each(['mapper.rename(name)', 'directory.make(name)', 'new Picture(name)'])(
  'follows what is put together: %s',
  async (made) => {
    expect(await hitsIn({ 'shop/Pictures.java': CONTROLLER(made) })).toContain('path-traversal');
  },
);
