package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Whatever a file of settings or a profile holds: it is read, and saved it reads back the same. */
class DotenvTextFuzzTest {

    @FuzzTest(maxDuration = "")
    void settings(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        DotenvText read = DotenvText.read(text);

        assertThat(DotenvText.read(DotenvText.written(read.values())))
                .isEqualTo(new DotenvText(read.values(), List.of()));
        assertThat(DotenvText.read(DotenvText.written(Map.of("A", text))).values())
                .isEqualTo(Map.of("A", text));
    }
}
