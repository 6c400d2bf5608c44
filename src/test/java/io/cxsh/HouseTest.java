package io.cxsh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code against the drawing in README.md, and against the rules that the drawing cannot show. */
class HouseTest {
    private static final String ROOT = "io.cxsh.";
    private static final int LONGEST_FILE = 300;
    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.cxsh");
    }

    @Test
    void eachFloorSeesOnlyTheFloorsThatTheDrawingNames() throws IOException {
        drawing()
                .forEach((floor, seen) -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + floor + "..")
                        .should()
                        .dependOnClassesThat(areOnAnotherFloorThan(floor, seen))
                        .allowEmptyShould(true) // a floor may be drawn before it is built
                        .check(house));
    }

    @Test
    void everyPackageStandsInTheDrawing() throws IOException {
        TreeSet<String> built = new TreeSet<>();
        house.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(HouseTest::floorOf)
                .forEach(built::add);

        assertThat(drawing().keySet()).containsAll(built);
    }

    @Test
    void noFileOutgrowsItsRoom() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }

    /** Java's expressions call themselves for each repetition of a group that may give some back: 2,000 fill the stack. */
    @Test
    void noExpressionRepeatsAGroupThatGivesBack() throws IOException {
        Pattern literal = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");
        Pattern charsOrQuoted = Pattern.compile("\\\\\\\\.|\\[(?:\\\\\\\\.|[^\\]])*+]");
        Pattern givesBack = Pattern.compile("\\)(?:[*+]|\\{\\d+,\\d*})(?!\\+)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(literal.matcher(Files.readString(file)).results())
                        .as(file.toString())
                        .map(found -> charsOrQuoted.matcher(found.group(1)).replaceAll("x"))
                        .noneMatch(bare -> givesBack.matcher(bare).find());
            }
        }
    }

    @Test
    void noClassIsNamedAfterNothing() {
        assertThat(house.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl)"));
    }

    @Test
    void onlyTransportKnowsTheHttpLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kong.unirest..", "java.net.http..")
                .check(house);
    }

    @Test
    void onlyShellAndWiringKnowSpringAndJLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.cxsh", ROOT + "shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jline..")
                .check(house);
    }

    private static DescribedPredicate<JavaClass> areOnAnotherFloorThan(String floor, List<String> seen) {
        return DescribedPredicate.describe(
                "stand on a floor that " + floor + " does not see",
                type -> type.getPackageName().startsWith(ROOT)
                        && !floorOf(type.getPackageName()).equals(floor)
                        && !seen.contains(floorOf(type.getPackageName())));
    }

    private static String floorOf(String packageName) {
        return packageName.substring(ROOT.length()).split("\\.", 2)[0];
    }

    private static Map<String, List<String>> drawing() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```floors\n");
        assertThat(start).as("README.md has a drawing fenced as floors").isNotNegative();
        String block = readme.substring(start + "```floors\n".length(), readme.indexOf("```", start + 3));
        Map<String, List<String>> floors = new LinkedHashMap<>();
        block.lines().map(line -> line.split(":", 2)).forEach(parts -> floors.put(parts[0].strip(), words(parts[1])));
        return floors;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
