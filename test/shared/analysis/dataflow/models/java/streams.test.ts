import { hitsIn } from '../../solver/hits-in';

const UPLOADS = (statement: string) => `package shop;
import java.io.*;
import java.net.URL;
import java.nio.file.*;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
class Uploads {
  @PostMapping("/uploads")
  void keep(@RequestParam MultipartFile file, @RequestParam String name, HttpServletRequest request) throws Exception {
    Path fixed = Path.of("/data/upload");
    ${statement}
  }
}
`;

it.each([
  'Files.copy(file.getInputStream(), fixed);',
  'Files.copy(request.getInputStream(), fixed, StandardCopyOption.REPLACE_EXISTING);',
  'try (InputStream in = file.getInputStream()) { Files.copy(in, fixed); }',
  'Files.copy(new BufferedInputStream(file.getInputStream()), fixed);',
  'Files.copy(new URL("https://shop.example/a").openStream(), fixed);',
])('takes what is copied for content, not for a path: %s', async (statement) => {
  expect(await hitsIn({ 'shop/Uploads.java': UPLOADS(statement) })).not.toContain('path-traversal');
});

it.each([
  'Files.copy(Path.of(name), fixed);',
  'Files.copy(fixed, Path.of("/data/" + name));',
  'Files.copy(file.getInputStream(), Path.of("/data/" + file.getOriginalFilename()));',
])('minds the paths that are copied from and to: %s', async (statement) => {
  expect(await hitsIn({ 'shop/Uploads.java': UPLOADS(statement) })).toContain('path-traversal');
});
