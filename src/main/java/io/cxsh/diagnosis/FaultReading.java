package io.cxsh.diagnosis;

import io.cxsh.api.ApiException;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.ServerWords;
import java.util.List;
import java.util.Optional;

/** What a fault is as evidence. */
final class FaultReading {
    private FaultReading() {}

    /**
     * What a data call that failed shows.
     *
     * @param sent what was sent for it, a sign-in included
     */
    static Reading of(ApiException fault, List<Exchange> sent) {
        int tries = fault.exchange().map(last -> tries(sent, last)).orElse(0);
        String said = fault.serverSaid();
        return fault.exchange()
                .<Reading>map(exchange -> switch (fault.kind()) {
                    case REFUSED -> new Reading.Refused(exchange.number(), exchange.status(), said, tries);
                    case WEB_PAGE -> new Reading.Odd(exchange.number(), exchange.status(), message(fault), true);
                    default ->
                        new Reading.Odd(
                                exchange.number(), exchange.status(), message(fault), false, isSilent(exchange));
                })
                .orElseGet(() -> fault.kind() == ApiException.Kind.UNTOLD
                        ? new Reading.Missing(message(fault))
                        : new Reading.Unreachable(message(fault)));
    }

    /** A sign-in before the call is no try of it. */
    private static int tries(List<Exchange> sent, Exchange last) {
        return (int) sent.stream()
                .filter(one -> one.request().uri().equals(last.request().uri()))
                .count();
    }

    static Reading of(SignInException fault) {
        Optional<Exchange> answered = fault.exchange();
        if (answered.isEmpty()) {
            return new Reading.Unreachable(message(fault));
        }
        Exchange exchange = answered.get();
        String said = ServerWords.of(exchange);
        int number = exchange.number();
        int status = exchange.status();
        return switch (fault.kind()) {
            case WEB_PAGE -> new Reading.Odd(number, status, message(fault), true);
            case REFUSED ->
                status == 404
                        ? new Reading.Refused(number, status, said, 1)
                        : new Reading.SignInRefused(number, status, fault.error(), said);
            case RATE_LIMITED, FAILED -> new Reading.Refused(number, status, said, 1);
            default -> new Reading.Odd(number, status, message(fault), false);
        };
    }

    private static boolean isSilent(Exchange exchange) {
        String body = exchange.body().head(20).strip();
        boolean whole = exchange.incomplete().isEmpty() && (exchange.status() == 204 || exchange.status() == 200);
        return whole && (body.isEmpty() || body.equals("null"));
    }

    private static String message(Exception fault) {
        return String.valueOf(fault.getMessage());
    }
}
