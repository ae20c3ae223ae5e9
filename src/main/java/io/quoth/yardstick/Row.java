package io.quoth.yardstick;

import java.util.List;
import java.util.Optional;

/**
 * A speaker across articles.
 *
 * @param article the only article, of a person whose name alone does not tell who it is: such are
 *     not joined
 * @param roles in the articles' own words, the most frequent first; so the affiliations
 * @param first the earliest date of an article, where dates are known
 */
record Row(
    String name,
    String kind,
    Optional<String> article,
    List<String> roles,
    List<String> affiliations,
    int quotes,
    int words,
    int articles,
    Optional<String> first,
    Optional<String> last) {
  Row {
    roles = List.copyOf(roles);
    affiliations = List.copyOf(affiliations);
  }
}
