package io.quoth;

import io.quoth.archive.Models;
import io.quoth.archive.Resources;
import io.quoth.classify.LinearModel;
import io.quoth.classify.WordClusters;
import java.io.IOException;
import java.util.Set;

/**
 * What is to be in the launcher's archive of classes besides those that its articles came to: the
 * others that an article may ask for. Each would cost as much as fifty from the archive.
 */
final class ArchivedClasses {
  private static final String OURS = "io/quoth/";
  private static final String SUFFIX = ".class";

  /** Rooms that all articles go through. Of the last, most is for one format or another. */
  private static final Set<String> ROOMS =
      Set.of("archive", "classify", "document", "lexicon", "mention", "quote", "speaker");

  private ArchivedClasses() {}

  /** Loads them; of what is in them, only the way to models is run. */
  static void load() {
    try {
      // The archive is made by a run that opens models otherwise than those that use it.
      LinearModel unused = Models.read(Models::openCompared, "names.bin", LinearModel::read);
      WordClusters unusedToo =
          Models.read(Models::openCompared, "clusters.bin", WordClusters::read);
      for (String path : Resources.paths()) {
        if (path.startsWith(OURS) && path.endsWith(SUFFIX) && isOfRoom(path)) {
          load(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'));
        }
      }
    } catch (ClassNotFoundException | IOException e) {
      throw new IllegalStateException("it is in the jar", e);
    }
  }

  private static void load(String name) throws ClassNotFoundException {
    Class<?> unused = Class.forName(name, false, ClassLoader.getSystemClassLoader());
  }

  private static boolean isOfRoom(String path) {
    int end = path.indexOf('/', OURS.length());
    return end > 0 && ROOMS.contains(path.substring(OURS.length(), end));
  }
}
