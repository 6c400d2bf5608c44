package io.cxsh.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * All commands. A group is declared when one of its names is first asked for, or all of them are: a one-shot needs one
 * or two groups of twenty, and each declaration costs it time.
 */
final class Commands extends CommandRegistry {
    private final Map<String, CommandGroup> waiting = new LinkedHashMap<>();
    private final Map<String, Command> declared = new HashMap<>();

    /** Takes a group in, undeclared. */
    synchronized void add(CommandGroup group) {
        for (String name : group.names()) {
            waiting.put(name, group);
        }
    }

    private void declare(CommandGroup group) {
        waiting.keySet().removeAll(group.names());
        for (DeclaredCommand command : group.all()) {
            registerCommand(command);
        }
    }

    private void declareAll() {
        for (CommandGroup group : new LinkedHashSet<>(waiting.values())) {
            declare(group);
        }
    }

    @Override
    public synchronized @Nullable Command getCommandByName(String name) {
        CommandGroup group = waiting.get(name);
        if (group != null) {
            declare(group);
        }
        return declared.get(name);
    }

    /** Whether a command's name begins so; declares none. A loop, because the first key that is typed waits for it. */
    synchronized boolean isBeginning(String prefix) {
        for (Set<String> names : List.of(declared.keySet(), waiting.keySet())) {
            for (String name : names) {
                if (name.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public synchronized Set<Command> getCommands() {
        declareAll();
        return super.getCommands();
    }

    @Override
    public synchronized List<Command> getCommandsByPrefix(String prefix) {
        declareAll();
        return super.getCommandsByPrefix(prefix);
    }

    @Override
    public synchronized void registerCommand(Command command) {
        declared.put(command.getName(), command);
        super.registerCommand(command);
    }

    @Override
    public synchronized void unregisterCommand(Command command) {
        declared.remove(command.getName(), command);
        super.unregisterCommand(command);
    }
}
