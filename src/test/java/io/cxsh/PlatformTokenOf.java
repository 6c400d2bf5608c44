package io.cxsh;

import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token as another program would get it. */
final class PlatformTokenOf {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private PlatformTokenOf() {}

    static String global(SimulatedTenant tenant) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                URI.create(tenant.base() + "/auth/token").toURL().openConnection();
        String client = tenant.clientId() + ":" + tenant.clientSecret();
        call.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        call.setDoOutput(true);
        String form = "grant_type=password&username=" + encoded(tenant.accessKeyId()) + "&password="
                + encoded(tenant.accessKeySecret());
        call.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        Matcher found = TOKEN.matcher(new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new IOException("no token in the answer");
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
