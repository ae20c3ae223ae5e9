package io.quoth.lab;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Classes once more, with something put in: what ships knows nothing of it. Those of the lab itself
 * are the same for both, so that what is put in can tell them what it sees.
 */
final class Copies extends ClassLoader {
  private static final String LAB = Copies.class.getPackageName() + ".";

  private final List<String> prefixes;
  private final BiFunction<String, byte[], byte[]> change;

  /**
   * @param prefixes of the names of the classes to copy
   * @param change makes the code of a copy, of a name and the code that is there
   */
  Copies(List<String> prefixes, BiFunction<String, byte[], byte[]> change) {
    super(Copies.class.getClassLoader());
    this.prefixes = prefixes;
    this.change = change;
  }

  private boolean isCopied(String name) {
    return !name.startsWith(LAB) && prefixes.stream().anyMatch(name::startsWith);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isCopied(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = change.apply(name, file.readAllBytes());
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
