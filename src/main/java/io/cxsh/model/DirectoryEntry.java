package io.cxsh.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person in the tenant's directory, whether she is signed in or not.
 *
 * @param agentId who
 * @param userName what she signs in with, often but not always her e-mail address; null where absent
 * @param email her e-mail address, letter case kept; null where absent
 * @param firstName her first name; null where absent
 * @param lastName her last name; null where absent
 * @param active whether the tenant lets her work; null where the directory does not say
 * @param teamId her team's id; null where absent
 * @param teamName her team's name; null where absent
 * @param lastLogin when she last signed in, on the tenant's clock; UTC; null for never, absent or unreadable
 * @param more keys of the entry that have no column here, in the order of the answer
 */
public record DirectoryEntry(
        AgentId agentId,
        @Nullable String userName,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean active,
        @Nullable String teamId,
        @Nullable String teamName,
        @Nullable Instant lastLogin,
        Map<String, Object> more) {}
