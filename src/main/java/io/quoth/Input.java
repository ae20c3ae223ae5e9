package io.quoth;

import io.quoth.article.Source;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to read.
 *
 * @param name as the user gave it or, in a folder, its path under the name of the folder
 * @param path absent for standard input
 * @param target relative path, without the ending, of a result in a folder of results
 */
record Input(String name, Optional<Path> path, String target) {
  static Input standard() {
    return new Input(Source.STANDARD_INPUT, Optional.empty(), "stdin");
  }
}
