package io.quoth.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class LambdasTest {
  private static final String FOLDER = "io/quoth/lab";

  @TempDir Path root;

  @BeforeEach
  void copy() throws Exception {
    Path from = Path.of(LambdaSample.class.getResource("LambdaSample.class").toURI()).getParent();
    Files.createDirectories(root.resolve(FOLDER));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("LambdaSample")) {
          Files.copy(file, root.resolve(FOLDER).resolve(name));
        }
      }
    }
  }

  @Test
  void classesSayWhatLambdasSaid() throws Exception {
    Lambdas.main(new String[] {root.toString(), FOLDER});
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {root.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> sample = loader.loadClass(LambdaSample.class.getName());
      assertEquals(LambdaSample.run(), sample.getMethod("run").invoke(null));
    }
  }

  @Test
  void onlyWhatCanBeSerialisedIsLeft() throws IOException {
    assertTrue(factories().size() > 30);
    Lambdas.main(new String[] {root.toString(), FOLDER});
    assertEquals(Set.of("altMetafactory"), Set.copyOf(factories()));
  }

  @Test
  void anotherRunChangesNothing() throws IOException {
    Lambdas.main(new String[] {root.toString(), FOLDER});
    Map<Path, String> once = contents();
    Lambdas.main(new String[] {root.toString(), FOLDER});
    assertEquals(once, contents());
  }

  @Test
  void classesOfLambdasThatAreGoneGoToo() throws Exception {
    Lambdas.main(new String[] {root.toString(), FOLDER});
    Map<Path, String> once = contents();
    Path stale = root.resolve(FOLDER).resolve("LambdaSample$$L999.class");
    Files.copy(root.resolve(FOLDER).resolve("LambdaSample$$L0.class"), stale);
    Lambdas.main(new String[] {root.toString(), FOLDER});
    assertFalse(Files.exists(stale));
    assertEquals(once, contents());
  }

  @Test
  void whatIsNamedIsLeftAlone() throws IOException {
    Map<Path, String> before = contents();
    Lambdas.main(new String[] {root.toString(), FOLDER, "LambdaSample"});
    assertEquals(before, contents());
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
      for (Path file : files.toList()) {
        contents.put(file, java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  /** The factories that the classes call while they run. */
  private List<String> factories() throws IOException {
    List<String> factories = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
      for (Path file : files.toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        node.methods.forEach(
            method -> {
              for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode call
                    && call.bsm.getOwner().endsWith("LambdaMetafactory")) {
                  factories.add(call.bsm.getName());
                }
              }
            });
      }
    }
    return factories;
  }
}
