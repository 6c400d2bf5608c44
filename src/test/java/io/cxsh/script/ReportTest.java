package io.cxsh.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
    private final Event event =
            new Event("a\uFFFE\uD800<b>", "check output ~#", "x:1", Optional.of("one\ntwo"), Duration.ZERO);

    @Test
    void tapStaysOneLineATest() throws Exception {
        assertThat(Report.TAP.text("x", List.of(event)).lines())
                .containsExactly("TAP version 13", "1..1", "not ok 1 - x:1 check output ~\\#", "# found one two");
    }

    @Test
    void xmlIsXmlWhateverASectionIsCalled() throws Exception {
        String xml = Report.JUNIT.text("x", List.of(event));

        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(read.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    }
}
