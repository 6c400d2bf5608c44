package io.cxsh.session.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the sign-in service says it signs in.
 *
 * @param token where tokens are granted
 * @param authorization where a person signs in, or null when the service names no such page
 */
record Endpoints(URI token, @Nullable URI authorization) {}
