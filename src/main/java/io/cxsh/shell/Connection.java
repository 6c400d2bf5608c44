package io.cxsh.shell;

import io.cxsh.api.CxoneApi;
import io.cxsh.session.Tenant;
import io.cxsh.session.TokenKeeper;

/**
 * A way to a tenant.
 *
 * @param api its data
 * @param tokens its sign-in
 * @param tenant whose data it is
 */
public record Connection(CxoneApi api, TokenKeeper tokens, Tenant tenant) {}
