package io.cxsh.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kong.unirest.core.Config;
import kong.unirest.core.Headers;
import kong.unirest.core.HttpRequestSummary;
import kong.unirest.core.RawResponseBase;

/** A raw answer as Unirest sees one; {@link #answer()} gives it back unchanged. */
final class UnirestAnswer extends RawResponseBase {
    private final RawAnswer answer;

    UnirestAnswer(Config config, HttpRequestSummary request, RawAnswer answer) {
        super(config, request);
        this.answer = answer;
    }

    RawAnswer answer() {
        return answer;
    }

    @Override
    public int getStatus() {
        return answer.status();
    }

    @Override
    public String getStatusText() {
        return answer.reason();
    }

    @Override
    public Headers getHeaders() {
        Headers headers = new Headers();
        for (Request.Header header : answer.headers()) {
            headers.add(header.name(), header.value());
        }
        return headers;
    }

    @Override
    public InputStream getContent() {
        return answer.body().stream();
    }

    @Override
    public byte[] getContentAsBytes() {
        try (InputStream content = getContent()) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String getContentAsString() {
        return getContentAsString(StandardCharsets.UTF_8.name());
    }

    @Override
    public String getContentAsString(String charset) {
        return new String(getContentAsBytes(), Charset.forName(charset));
    }

    @Override
    public InputStreamReader getContentReader() {
        return new InputStreamReader(getContent(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean hasContent() {
        return answer.body().size() > 0;
    }

    @Override
    public String getContentType() {
        return getHeaders().getFirst("Content-Type");
    }

    @Override
    public String getEncoding() {
        return getHeaders().getFirst("Content-Encoding");
    }
}
