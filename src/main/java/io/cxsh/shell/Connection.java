package io.cxsh.shell;

import io.cxsh.api.CxoneApi;
import io.cxsh.session.Account;
import io.cxsh.session.TokenKeeper;

/**
 * A way to a tenant.
 *
 * @param api its data
 * @param tokens its sign-in
 * @param account who signs in where
 */
public record Connection(CxoneApi api, TokenKeeper tokens, Account account) {}
