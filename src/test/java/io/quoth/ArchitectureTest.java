package io.quoth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/** The rules of the house. */
@AnalyzeClasses(packages = "io.quoth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String LOBBY = "io.quoth";
  private static final String SPARK = "io\\.quoth\\.Spark[A-Za-z]*(\\$.*)?";

  @ArchTest
  static final ArchRule A_ROOM_USES_ONLY_ROOMS_BEFORE_IT_IN_THE_ALPHABET =
      classes().that().resideInAPackage(LOBBY + ".*").should(useOnlyEarlierRooms());

  @ArchTest
  static final ArchRule CUPBOARDS_USE_NOTHING_OF_OURS =
      classes()
          .that()
          .resideInAnyPackage(LOBBY + ".archive", LOBBY + ".classify", LOBBY + ".lexicon")
          .should(useNoOtherRoom());

  @ArchTest
  static final ArchRule MAIN_CODE_DOES_NOT_SEE_THE_LAB =
      noClasses().should().dependOnClassesThat().resideInAPackage(LOBBY + ".lab..");

  @ArchTest
  static final ArchRule OPENNLP_ONLY_TRAINS_AND_TESTS =
      noClasses().should().dependOnClassesThat().resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule JACKSON_ONLY_IN_CLASSES_NAMED_FOR_JSON =
      noClasses()
          .that()
          .haveNameNotMatching(
              "io\\.quoth\\.(article|tally|write|yardstick)\\.Json[A-Za-z]*(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule JSOUP_ONLY_IN_CLASSES_NAMED_FOR_HTML =
      noClasses()
          .that()
          .haveNameNotMatching("io\\.quoth\\.article\\.Html[A-Za-z]*(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule JETTY_ONLY_IN_CLASSES_NAMED_FOR_SERVING =
      noClasses()
          .that()
          .haveNameNotMatching("io\\.quoth\\.Serve[A-Za-z]*(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jetty..");

  @ArchTest
  static final ArchRule PICOCLI_ONLY_IN_THE_LOBBY =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOBBY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  /** What a cluster has, and nobody else. */
  @ArchTest
  static final ArchRule SPARK_ONLY_IN_CLASSES_NAMED_FOR_IT =
      noClasses()
          .that()
          .haveNameNotMatching(SPARK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "org.apache.parquet..",
              "scala..",
              "org.apache.logging..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule NOTHING_ELSE_USES_WHAT_IS_FOR_SPARK =
      noClasses()
          .that()
          .haveNameNotMatching(SPARK)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(SPARK);

  /** Who uses quoth as a library has streams, a locale and an end of its own. */
  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_TOUCHES_THE_JVM =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(LOBBY + ".Main")
          .and()
          .doNotHaveFullyQualifiedName(LOBBY + ".Console")
          .and()
          .doNotHaveFullyQualifiedName(LOBBY + ".SparkJob")
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "setProperty", String.class, String.class)
          .orShould()
          .callMethod(Locale.class, "setDefault", Locale.class);

  /** Only there does the build look for what may be null. */
  @ArchTest
  static final ArchRule EVERY_ROOM_IS_NULL_MARKED = classes().should(resideInANullMarkedPackage());

  @ArchTest static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal();

  private static ArchCondition<JavaClass> useOnlyEarlierRooms() {
    return usage(
        "use only rooms before theirs, and never the lobby",
        (from, to) -> !to.equals(LOBBY) && to.compareTo(from) <= 0);
  }

  private static ArchCondition<JavaClass> useNoOtherRoom() {
    return usage(
        "use nothing else of ours but the archive",
        (from, to) -> to.equals(from) || to.equals(LOBBY + ".archive"));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " does not"));
        }
      }
    };
  }

  private interface Allowed {
    boolean test(String fromPackage, String toPackage);
  }

  private static ArchCondition<JavaClass> usage(String description, Allowed allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          String to = dependency.getTargetClass().getPackageName();
          if ((to + ".").startsWith(LOBBY + ".") && !allowed.test(item.getPackageName(), to)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }
}
