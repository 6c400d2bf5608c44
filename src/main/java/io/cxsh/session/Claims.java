package io.cxsh.session;

import io.cxsh.table.JsonText;
import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a JWT says about itself, read on this machine and sent nowhere.
 *
 * <p>The signature is not checked: the claims tell a person whom a token is for and where its tenant lives; they prove
 * nothing and open nothing. Every claim may be missing or have another shape than the published ones, and a token that
 * is no JWT has no claims.
 */
public final class Claims {
    /** A JWT whose claims nobody knows. */
    public static final Claims NONE = new Claims(Map.of());

    private final Map<?, ?> claims;

    private Claims(Map<?, ?> claims) {
        this.claims = claims;
    }

    /** The claims of a token; none when it is no JWT. Never fails. */
    public static Claims of(Token token) {
        return of(token.value().reveal());
    }

    static Claims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return NONE; // opaque, or encrypted, which has five parts
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(urlAlphabet(parts[1]));
            return PlainJson.read(new ByteArrayInputStream(payload)) instanceof Map<?, ?> map ? new Claims(map) : NONE;
        } catch (IllegalArgumentException | JacksonException noJwt) {
            return NONE;
        }
    }

    private static String urlAlphabet(String base64) {
        return base64.replace('+', '-').replace('/', '_').replaceAll("=+$", "");
    }

    /** Whether there is any claim at all. */
    public boolean isEmpty() {
        return claims.isEmpty();
    }

    /** The tenant's UUID, which tenant discovery asks by. */
    public Optional<String> tenantId() {
        return text("tenantId");
    }

    /** The tenant's name. */
    public Optional<String> tenant() {
        return text("tenant");
    }

    /** The business unit's number. */
    public Optional<String> businessUnit() {
        return text("icBUId");
    }

    /** The cluster, such as B32. */
    public Optional<String> cluster() {
        return text("icClusterId");
    }

    /** The area, such as na1; seen in id tokens. */
    public Optional<String> area() {
        return text("area");
    }

    /** The number of the agent that the token belongs to. */
    public Optional<String> agentId() {
        return text("icAgentId");
    }

    /** The role's classic name, such as Administrator; a role that is plain text counts as its name. */
    public Optional<String> role() {
        return claims.get("role") instanceof Map<?, ?> role ? text(role.get("legacyId")) : text("role");
    }

    /** The views that limit what the token sees, as JSON text; {@code {}} is an empty claim, which is not "no claim". */
    public Optional<String> views() {
        return Optional.<Object>ofNullable(claims.get("views")).map(Claims::json);
    }

    /** Who issued it. */
    public Optional<String> issuer() {
        return text("iss");
    }

    /** Whom it is about, such as {@code user:} and a UUID. */
    public Optional<String> subject() {
        return text("sub");
    }

    /** The user name, often an e-mail address. */
    public Optional<String> name() {
        return text("name");
    }

    /** The person's given and family name, as far as told. */
    public Optional<String> fullName() {
        String full = (text("given_name").orElse("") + " " + text("family_name").orElse("")).strip();
        return full.isEmpty() ? Optional.empty() : Optional.of(full);
    }

    /** When it was issued, on the issuer's clock. */
    public Optional<Instant> issued() {
        return moment("iat");
    }

    /** When it ends, on the issuer's clock. */
    public Optional<Instant> expires() {
        return moment("exp");
    }

    /** The scopes, as a text or a list, under the name of RFC 8693 or the one that some issuers use; empty when unsaid. */
    Optional<Set<String>> scopes() {
        return Stream.of("scope", "scp")
                .flatMap(claim -> Optional.ofNullable((Object) claims.get(claim)).stream())
                .filter(value -> value instanceof String || value instanceof List<?>)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                        : value.toString())
                .map(Account::scopes)
                .findFirst();
    }

    private Optional<String> text(String claim) {
        return text((Object) claims.get(claim));
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Seconds since 1970, as RFC 7519 writes dates; a number of other size is no date. */
    private Optional<Instant> moment(String claim) {
        return text(claim)
                .filter(text -> text.matches("\\d{1,11}(\\.\\d+)?"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text.replaceAll("\\..*", ""))));
    }

    private static String json(Object value) {
        StringBuilder json = new StringBuilder();
        try {
            JsonText.write(value, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString();
    }

    /** The claims' names: their values are about a person. */
    @Override
    public String toString() {
        return "Claims" + claims.keySet();
    }
}
