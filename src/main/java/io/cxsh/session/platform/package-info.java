/** Signing in to NICE's own platform, and finding where a tenant's API lives. */
@NullMarked
package io.cxsh.session.platform;

import org.jspecify.annotations.NullMarked;
