package io.cxsh.shell;

import java.util.List;

/** Checking the way to the tenant. */
final class DoctorCommands implements CommandGroup {
    private final Session session;
    private final Surroundings surroundings;

    DoctorCommands(Session session, Surroundings surroundings) {
        this.session = session;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of("doctor");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(Declare.command("doctor", "sign in", "checks the way to the tenant step by step")
                .formats()
                .does(call -> new Doctor(session, surroundings).examined(), "doctor"));
    }
}
