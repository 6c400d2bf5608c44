package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;

/**
 * A person's access key on the platform, made in the tenant's user administration.
 *
 * @param id the key's id
 * @param secret its secret
 */
public record AccessKey(String id, Secret secret) {}
