package io.cxsh;

import io.cxsh.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Does in silence what people do, so that the launcher's class archives hold what that loads. */
final class Training {
    /** A one-shot that asks for states: small, because the VM reads the whole archive at each start. */
    static final String STATES = "states";

    private static final String TOKEN =
            "{\"access_token\":\"t-1\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"agent:states:read\"}";
    private static final String ROWS = """
            [{"agentId":"1","email":"a@b.example","firstName":"A","lastName":"B","channel":"voice",\
            "state":{"name":"Busy","type":"busy"},"since":"2026-11-23T14:00:00Z","teamId":"4","teamName":"T","stationId":"7"}]""";
    private static final List<String> SESSION = List.of(
            "-c", "help",
            "-c", "demo",
            "-c", "states --format json",
            "-c", "states --format csv",
            "-c", "states | where state~Avail since>1s | select state channel since | sort since",
            "-c", "states | count --by state",
            "-c", "states | count",
            "-c", "states as @all",
            "-c", "diff @all states --channel voice",
            "-c", "explain ann.lee@acme.example --format json",
            "-c", "whoami");

    private Training() {}

    /** Runs the lines that an archive of this kind is for, and gives the worst exit code. */
    static int run(String kind, Surroundings around) {
        return kind.equals(STATES) ? states(around) : session(around);
    }

    private static int session(Surroundings around) {
        int lines = Wiring.shell(around.silent()).run(SESSION);
        InputStream typed = new ByteArrayInputStream("hel\tstates\nexit\n".getBytes(StandardCharsets.UTF_8));
        int prompt = Wiring.shell(around.silent().at(typed)).run(List.of());
        return Math.max(lines, prompt);
    }

    private static int states(Surroundings around) {
        try (ServerSocket tenant = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> serve(tenant), "tenant");
            answers.setDaemon(true);
            answers.start();
            Surroundings silent = around.silent(Map.of(
                    "CXONE_API_BASE", "http://127.0.0.1:" + tenant.getLocalPort(),
                    "CXONE_TENANT_ID", "acme",
                    "CXONE_CLIENT_ID", "i",
                    "CXONE_CLIENT_SECRET", "s"));
            return Wiring.shell(silent)
                    .run(List.of(
                            "-c",
                            "states | count",
                            "-c",
                            "states",
                            "-c",
                            "states --format csv",
                            "-c",
                            "states --email a@b.example --format json"));
        } catch (IOException noSocket) {
            return 1;
        }
    }

    private static void serve(ServerSocket tenant) {
        try {
            while (true) {
                answer(tenant.accept());
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt(); // the training is over
        }
    }

    /** One request for each connection; what is asked is told by its first letter. */
    private static void answer(Socket person) throws IOException {
        try (person) {
            byte[] request = new byte[8192];
            int size = person.getInputStream().read(request);
            String body = size > 0 && request[0] == 'P' ? TOKEN : ROWS;
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ";
            person.getOutputStream()
                    .write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            person.shutdownOutput();
            person.getInputStream()
                    .transferTo(OutputStream.nullOutputStream()); // with something unread it would be reset
        }
    }
}
