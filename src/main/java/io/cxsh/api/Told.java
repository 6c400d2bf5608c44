package io.cxsh.api;

import io.cxsh.transport.Exchange;

/**
 * Something the tenant told, and the evidence for it.
 *
 * @param value what it told
 * @param exchange the exchange that answered; the first one where it came in pages
 */
public record Told<T>(T value, Exchange exchange) {}
