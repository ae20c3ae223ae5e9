package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final String ENGLISH =
      "The council said on Monday that it would not pay for the bridge, and that it was up to the"
          + " state to do so. It had asked for help, but it had heard nothing from the people there"
          + " for a year, and there was no more money to be had from them.";

  @Test
  void tagsAreWrittenAsTags() {
    assertEquals(Optional.of("en-GB"), Language.of(" en_GB\n", "x"));
    assertEquals(Optional.of("zh-Hant-TW"), Language.of("zh-Hant-TW", "x"));
    assertEquals(Optional.of("eng"), Language.of("eng", "x"));
    assertEquals(Optional.of("es-419"), Language.of("es-419", "x"));
  }

  @Test
  void whatIsNoTagIsNone() {
    for (String tag :
        List.of(
            "",
            " ",
            "e",
            "en-",
            "-en",
            "en--GB",
            "1en",
            "en GB",
            "englishmen",
            "e-GB",
            "en-GBGBGBGBG",
            "en" + "-aaaaaaaa".repeat(4),
            "“en”")) {
      assertEquals(Optional.empty(), Language.of(tag, ENGLISH), tag);
    }
  }

  /** The page's language and not the article's; of a few words nobody can tell. */
  @Test
  void anotherLanguageThanTheTextIsNotBelieved() {
    assertEquals(Optional.empty(), Language.of("ar", ENGLISH));
    assertEquals(Optional.of("ar"), Language.of("ar", "The council said so."));
    assertEquals(Optional.of("en"), Language.of("en", ENGLISH));
    assertEquals(Optional.empty(), Language.of("enm", ENGLISH));
  }
}
