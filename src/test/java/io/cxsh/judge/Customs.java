package io.cxsh.judge;

import java.util.List;

/** What some servers do with a list besides sending it; none of it changes which filter hides her. */
final class Customs {
    /** The causes that can still be told when only a query that names her shows her. */
    private static final List<String> TOLD_BY_HER_ROWS = List.of("CX301", "CX305", "CX306", "CX309");

    private Customs() {}

    /** In some worlds with these causes, one custom. */
    static void some(World world, List<String> codes) {
        if (codes.isEmpty() || !FilterPlants.all().keySet().containsAll(codes) || world.random.nextInt(4) != 0) {
            return;
        }
        boolean named = world.operand.equals(world.her.id) || world.operand.equals(world.her.email);
        boolean byHerRows = named && TOLD_BY_HER_ROWS.containsAll(codes);
        switch (byHerRows ? world.random.nextInt(3) : 0) {
            case 0 -> world.emptyStatus = world.oneOf(List.of("404 Not Found", "400 Bad Request"));
            case 1 -> world.wholeListStatus = world.oneOf(List.of("400 Bad Request", "403 Forbidden"));
            default -> cap(world);
        }
    }

    /** The list of all ends before her, without a word. */
    private static void cap(World world) {
        world.people.remove(world.her);
        world.people.add(world.her);
        world.most = world.people.size() - 1;
    }
}
