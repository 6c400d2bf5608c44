package io.cxsh.api;

import io.cxsh.model.AgentId;
import io.cxsh.model.BusinessUnit;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Permission;
import io.cxsh.model.Team;
import io.cxsh.model.VocabularyEntry;
import io.cxsh.session.SignInException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant tells besides states, where its dialect can. Lists are complete. In every call ApiException stands for
 * an answer that is not the one asked for, or none at all: a refusal carries the status and the server's own words.
 * SignInException means that there is no token to ask with.
 */
public interface TenantData {

    /**
     * The people whose name, user name or address holds a text.
     *
     * @param search the text; a blank one asks for everybody
     */
    Directory directory(String search) throws ApiException, SignInException;

    /** How many people the whole directory withholds from this token; empty where the tenant does not say. */
    Told<Optional<Integer>> withheld() throws ApiException, SignInException;

    /**
     * One person of the directory.
     *
     * @throws ApiException refused with 403 when she exists, but not for this token; with 404 when she is not in this
     *     business unit
     */
    Told<DirectoryEntry> agent(AgentId id) throws ApiException, SignInException;

    /** The states an agent entered in a period, oldest first, the one that still holds included. */
    Told<List<HistoryEntry>> stateHistory(AgentId id, Instant from, Instant to) throws ApiException, SignInException;

    /** An agent's sign-ins in a period, oldest first. */
    Told<List<LoginEntry>> loginHistory(AgentId id, Instant from, Instant to) throws ApiException, SignInException;

    /** The teams that this token may see. */
    Told<List<Team>> teams() throws ApiException, SignInException;

    /**
     * The agents of a team, as far as this token may see them.
     *
     * @param teamId the team's number
     */
    Told<List<DirectoryEntry>> members(String teamId) throws ApiException, SignInException;

    /** The rights of a user. */
    Told<List<Permission>> permissions(AgentId id) throws ApiException, SignInException;

    /** The states that the tenant knows. */
    Told<List<VocabularyEntry>> stateCatalogue() throws ApiException, SignInException;

    /** The reasons for being unavailable that the tenant knows. */
    Told<List<VocabularyEntry>> unavailableCodes() throws ApiException, SignInException;

    /** The business unit that the token belongs to. */
    Told<BusinessUnit> businessUnit() throws ApiException, SignInException;

    /** The tenant's clock; UTC. */
    Told<Instant> serverTime() throws ApiException, SignInException;
}
