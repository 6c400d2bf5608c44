package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Libraries that read what strangers send, or that hold the terminal, never fall back behind a version whose faults are
 * known. What is shipped is listed with its hashes in {@code target/cxsh.cdx.json}, which the package phase writes.
 */
class LibraryFloorsTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    /** A library and the oldest version of it that may be shipped. */
    record Floor(String library, String oldest) {
        @Override
        public String toString() {
            return library + " " + oldest;
        }
    }

    static List<Floor> floors() {
        return List.of(
                new Floor("jackson-core", "3.1.5"), // every byte from a server goes through it
                new Floor("jackson-databind", "3.1.5"),
                new Floor("jackson-dataformat-yaml", "3.1.5"),
                new Floor("snakeyaml-engine", "3.0.1"),
                new Floor("unirest-java-core", "4.10.1"),
                new Floor("jline", "3.30.15"), // its security fixes; the versions before break Tab on JDK 25 too
                new Floor("spring-shell-core", "4.0.1"),
                new Floor("spring-core", "7.0.9"),
                new Floor("commons-logging", "1.3.5"));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void standsOnItsFloorOrAbove(Floor floor) {
        List<Version> found = versions().getOrDefault(floor.library(), List.of());

        assertThat(found).as("one %s on the class path", floor.library()).hasSize(1);
        assertThat(found.get(0)).isGreaterThanOrEqualTo(Version.parse(floor.oldest()));
    }

    /** Whatever is shipped is opened at each start, and has faults that somebody must watch. */
    @Test
    void nothingIsShippedThatIsNeverLoaded() {
        assertThat(versions().keySet())
                .doesNotContain("spring-aop", "spring-expression", "hibernate-validator", "jakarta.el")
                .doesNotContain("micrometer-observation", "jboss-logging", "classmate");
    }

    @Test
    void anOlderVersionIsToldFromANewerOne() {
        assertThat(Version.parse("3.30.9")).isLessThan(Version.parse("3.30.15"));
        assertThat(Version.parse("9.0.1.Final")).isLessThan(Version.parse("9.0.10.Final"));
        assertThat(Version.parse("3.1.5-rc1")).isLessThan(Version.parse("3.1.5"));
    }

    private static Map<String, List<Version>> versions() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> JAR.matcher(String.valueOf(Path.of(entry).getFileName())))
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        jar -> jar.group(1),
                        Collectors.mapping(jar -> Version.parse(jar.group(2)), Collectors.toList())));
    }
}
