package io.quoth;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The targets for fuzzing that is led by coverage. Run by {@code .ci/fuzz} alone, since it changes
 * classes as they are loaded; builds try what it found in {@link FuzzSeedsTest}.
 */
class FuzzingTest {
  @FuzzTest(maxDuration = "10m")
  void text(byte[] bytes) {
    Fuzzed.text(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void html(byte[] bytes) {
    Fuzzed.html(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void jsonl(byte[] bytes) {
    Fuzzed.jsonl(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void marks(byte[] bytes) {
    Fuzzed.marks(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void whole(byte[] bytes) {
    Fuzzed.whole(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void verify(byte[] bytes) {
    Fuzzed.verify(bytes);
  }
}
