package io.quoth.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What can be wrong with an input, and whether it is refused for that, whole, with a reason. */
enum SoakDamage {
  BAD_UTF8(false, SoakInput.Kind.TEXT, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, place(whole, random), 0xc3, 0x28, 0xff, 0x80);
    }
  },
  HALF_A_CHARACTER_AT_THE_END(false, SoakInput.Kind.TEXT) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, whole.length, 0xe2, 0x80);
    }
  },
  SURROGATES(false, SoakInput.Kind.TEXT, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, place(whole, random), 0xed, 0xa0, 0x80);
    }
  },
  CONTROLS(false, SoakInput.Kind.TEXT, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      // Among words: a text with more of them than a few is taken for no text.
      String words = " The bus to the harbour was late again, which surprised nobody in it.";
      return with(
          whole,
          place(whole, random),
          "\u0001\u001b[31m\u202e\u200d\ufeff\u2028" + words.repeat(4));
    }
  },
  ODD_MARKS(false, SoakInput.Kind.TEXT, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, place(whole, random), " \u201c\u00ab'\u2018\u201e".repeat(60));
    }
  },
  NO_WORDS(false, SoakInput.Kind.TEXT) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return new byte[0];
    }
  },
  BINARY(true, SoakInput.Kind.TEXT) {
    @Override
    byte[] of(byte[] whole, Random random) {
      byte[] noise = new byte[200 + random.nextInt(2000)];
      random.nextBytes(noise);
      // What noise has anyhow, if it is long.
      return with(noise, 40, 0, 0, 0);
    }
  },
  PDF(true, SoakInput.Kind.TEXT) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, 0, "%PDF-1.4\n");
    }
  },
  DEEP_MARKUP(false, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, end(whole, "<article>"), "<blockquote><div>".repeat(400));
    }
  },
  TAGS_NOT_CLOSED(false, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, end(whole, "</h1>"), "<p><b><i><q><div><table><td>");
    }
  },
  PAGE_WITHOUT_ARTICLE(true, SoakInput.Kind.PAGE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return Arrays.copyOf(whole, end(whole, "<article>"));
    }
  },
  CUT_RECORD(true, SoakInput.Kind.RECORD, SoakInput.Kind.LINE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 2));
    }
  },
  BAD_UTF8_IN_RECORD(true, SoakInput.Kind.RECORD) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, whole.length - 2, 0xc3, 0x28, 0xff);
    }
  },
  NO_TEXT(true, SoakInput.Kind.RECORD, SoakInput.Kind.LINE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return "{\"id\": 7, \"headline\": \"none\", \"text\": [null]}"
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  NO_RECORD(true, SoakInput.Kind.RECORD, SoakInput.Kind.LINE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return (random.nextBoolean() ? "17" : "B. said so.").getBytes(StandardCharsets.UTF_8);
    }
  },
  TOO_DEEP_RECORD(true, SoakInput.Kind.RECORD, SoakInput.Kind.LINE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, 1, "\"deep\":" + "[".repeat(3000) + "]".repeat(3000) + ",");
    }
  },
  HALVES_IN_RECORD(false, SoakInput.Kind.RECORD, SoakInput.Kind.LINE) {
    @Override
    byte[] of(byte[] whole, Random random) {
      return with(whole, whole.length - 2, " \\ud800 \\udc00\\ud800 \\u0000");
    }
  };

  private final boolean refused;
  private final List<SoakInput.Kind> kinds;

  SoakDamage(boolean refused, SoakInput.Kind... kinds) {
    this.refused = refused;
    this.kinds = List.of(kinds);
  }

  /** Those that an input of a kind can have. */
  static List<SoakDamage> of(SoakInput.Kind kind) {
    return Stream.of(values()).filter(damage -> damage.kinds.contains(kind)).toList();
  }

  boolean refused() {
    return refused;
  }

  /** An input that was whole, with this damage. */
  abstract byte[] of(byte[] whole, Random random);

  /** Anywhere in the article, between two bytes. */
  private static int place(byte[] whole, Random random) {
    int from = Math.max(0, end(whole, "</h1>"));
    return from + random.nextInt(whole.length - from);
  }

  /** Where these letters end, or -1. */
  private static int end(byte[] whole, String letters) {
    int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf(letters);
    return at < 0 ? -1 : at + letters.length();
  }

  private static byte[] with(byte[] whole, int at, String more) {
    return with(whole, at, more.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] with(byte[] whole, int at, int... more) {
    byte[] bytes = new byte[more.length];
    for (int i = 0; i < more.length; i++) {
      bytes[i] = (byte) more[i];
    }
    return with(whole, at, bytes);
  }

  private static byte[] with(byte[] whole, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(whole.length + more.length);
    out.write(whole, 0, at);
    out.writeBytes(more);
    out.write(whole, at, whole.length - at);
    return out.toByteArray();
  }
}
