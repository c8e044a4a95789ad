import type { WeaknessRule } from '../weakness-rule';

export const zipSlip: WeaknessRule = {
  cwe: [22],
  severity: 7.5,
  description: 'A name in an archive decides where a file is written.',
  help: [
    'Names in an archive may hold `../`. Who unpacks them as they are lets the maker of the archive overwrite any file that the program may write, its own code included.',
    'Resolve each name against the folder and refuse those that lead out of it, or take the last part of the name alone.',
  ].join('\n\n'),
  language: 'java',
  bad: `import java.io.*;
import java.util.zip.*;

class Archive {
  void unpack(ZipInputStream archive, File folder) throws IOException {
    ZipEntry entry = archive.getNextEntry();
    archive.transferTo(new FileOutputStream(new File(folder, entry.getName())));
  }
}`,
  good: `import java.io.*;
import java.util.zip.*;
import org.apache.commons.io.FilenameUtils;

class Archive {
  void unpack(ZipInputStream archive, File folder) throws IOException {
    ZipEntry entry = archive.getNextEntry();
    archive.transferTo(new FileOutputStream(new File(folder, FilenameUtils.getName(entry.getName()))));
  }
}`,
};
