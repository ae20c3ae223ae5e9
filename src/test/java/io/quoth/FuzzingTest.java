package io.quoth;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The targets for fuzzing that is led by coverage. Run by {@code .ci/fuzz} alone, since it changes
 * classes as they are loaded; builds try what it found in {@link FuzzSeedsTest}.
 */
class FuzzingTest {
  @FuzzTest
  void text(byte[] bytes) {
    Fuzzed.text(bytes);
  }

  @FuzzTest
  void html(byte[] bytes) {
    Fuzzed.html(bytes);
  }

  @FuzzTest
  void jsonl(byte[] bytes) {
    Fuzzed.jsonl(bytes);
  }

  @FuzzTest
  void marks(byte[] bytes) {
    Fuzzed.marks(bytes);
  }

  @FuzzTest
  void whole(byte[] bytes) {
    Fuzzed.whole(bytes);
  }

  @FuzzTest
  void verify(byte[] bytes) {
    Fuzzed.verify(bytes);
  }
}
