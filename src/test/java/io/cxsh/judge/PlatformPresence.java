package io.cxsh.judge;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Worlds where the platform leaves her out of its list, or says that she is not at work. */
final class PlatformPresence {
    private PlatformPresence() {}

    static Map<String, Consumer<PlatformWorld>> all() {
        Map<String, Consumer<PlatformWorld>> plants = new LinkedHashMap<>();
        plants.put("CX110", PlatformPresence::restricted);
        plants.put("CX111", PlatformPresence::nobody);
        plants.put("CX202", PlatformPresence::otherTenant);
        plants.put("CX203", PlatformPresence::elsewhere);
        plants.put("CX401", PlatformPresence::loggedOut);
        plants.put("CX402", PlatformPresence::noSession);
        plants.put("CX403", PlatformPresence::timedOut);
        plants.put("CX404", PlatformPresence::noState);
        plants.put("CX406", PlatformPresence::misnamed);
        plants.put("CX407", PlatformPresence::barred);
        plants.put("CX409", world -> world.base.everySoMany = 2 + world.base.random.nextInt(2));
        return plants;
    }

    private static void restricted(PlatformWorld world) {
        world.her.isHidden = true;
        world.hiddenBy = world.base.random.nextBoolean() ? "403" : "count";
        if (world.hiddenBy.equals("count") && world.base.operand.equals(world.her.who.id)) {
            world.base.operand = world.her.who.email; // by number it would be the same as nobody
        }
        if (world.base.random.nextBoolean()) { // she is not the only one
            world.people.stream()
                    .filter(person -> person.who.id.endsWith("3"))
                    .forEach(person -> person.isHidden = true);
        }
    }

    /** The list is empty for this token, which may or may not read the directory. */
    private static void nobody(PlatformWorld world) {
        world.showsNobody = true;
        if (world.base.random.nextBoolean()) {
            world.people.forEach(person -> person.isHidden = true);
            world.hiddenBy = world.base.oneOf(List.of("403", "count", "silence"));
        }
    }

    private static void otherTenant(PlatformWorld world) {
        world.expected = world.base.random.nextBoolean() ? "acme" : PlatformSignIn.TENANT;
        world.claims.put("tenant", "globex");
        world.claims.put("tenantId", "11eb660f-9999-4000-8000-000000000009");
        world.claims.put("icBUId", 4_500_009);
        world.her.isElsewhere = true;
    }

    private static void elsewhere(PlatformWorld world) {
        world.her.isElsewhere = true;
        world.base.operand = world.base.random.nextBoolean()
                ? world.her.who.id
                : world.her.who.email.replaceFirst("@.*", "@globex.example");
        world.base.alsoTrue.add("CX406"); // the platform says the same of somebody who was never created
    }

    private static void loggedOut(PlatformWorld world) {
        Instant out = world.base.ago(2, 300);
        leave(world, out, out.minusSeconds(1_011 + world.base.random.nextInt(50) * 60));
        world.timeout = world.base.oneOf(List.of(0, 30));
    }

    private static void timedOut(PlatformWorld world) {
        world.timeout = 15 + world.base.random.nextInt(30);
        Instant out = world.base.ago(2, 300);
        leave(world, out, out.minusSeconds(60L * world.timeout + world.base.random.nextInt(3)));
    }

    /** Logged out at a moment, from a state that began at another. */
    private static void leave(PlatformWorld world, Instant out, Instant last) {
        forget(world, last.minusSeconds(9_010));
        world.her.logins.add(last.minusSeconds(9_000));
        world.her.past.add(new PlatformRow(8, false, null, 0, last.minusSeconds(9_000)));
        world.her.past.add(new PlatformRow(3, false, null, 4, last.minusSeconds(1_234)));
        world.her.past.add(new PlatformRow(1, false, null, 4, last));
        world.her.rows.add(new PlatformRow(0, false, null, 0, out));
    }

    private static void forget(PlatformWorld world, @Nullable Instant lastLogin) {
        world.her.rows.clear();
        world.her.past.clear();
        world.her.logins.clear();
        world.her.lastLogin = lastLogin;
    }

    private static void noSession(PlatformWorld world) {
        forget(world, world.base.ago(3, 300));
        if (world.base.random.nextBoolean()) {
            world.her.rows.add(new PlatformRow(0, false, null, 0, null));
        }
    }

    private static void noState(PlatformWorld world) {
        world.her.rows.clear();
        world.her.rows.add(new PlatformRow(8, false, null, 0, world.base.ago(1, 90)));
    }

    private static void misnamed(PlatformWorld world) {
        world.base.operand = switch (world.base.random.nextInt(3)) {
            case 0 -> Typing.slip(world.base.random, world.her.who.name());
            case 1 -> world.her.who.email.replaceFirst("acme", "acmee");
            default -> Typing.slip(world.base.random, world.her.who.email);
        };
    }

    private static void barred(PlatformWorld world) {
        Instant out = world.base.ago(60, 600);
        forget(world, world.base.random.nextBoolean() ? out.minusSeconds(9_000) : null);
        world.her.isActive = world.base.random.nextBoolean();
        world.her.isLocked = world.her.isActive || world.base.random.nextInt(4) == 0;
        if (world.base.random.nextBoolean()) {
            world.her.rows.add(new PlatformRow(0, false, null, 0, world.base.random.nextBoolean() ? out : null));
        }
    }
}
