package dev.trellis.ops;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** What the command line of {@link Migrate} says. */
record MigrateOptions(Command command, String url, String user) {

    enum Command {
        UPDATE,
        STATUS,
        ROLLBACK,
        UNLOCK
    }

    /** @throws IllegalArgumentException with a message for the person at the keyboard */
    static MigrateOptions parse(List<String> arguments) {
        Command command = null;
        String url = null;
        String user = null;
        boolean yes = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--url" -> url = value(argument, rest);
                case "--user" -> user = value(argument, rest);
                case "--yes" -> yes = true;
                default -> command = command(argument, command);
            }
        }
        if (command == null || url == null || user == null) {
            throw new IllegalArgumentException("A command, --url and --user are needed.");
        }
        if (command == Command.ROLLBACK && !yes) {
            throw new IllegalArgumentException("rollback deletes every stored signal. Add --yes if that is meant.");
        }
        return new MigrateOptions(command, url, user);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.next();
    }

    private static Command command(String argument, Command before) {
        return Arrays.stream(Command.values())
                .filter(known ->
                        before == null && known.name().toLowerCase(Locale.ROOT).equals(argument))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + argument + "' is not known here."));
    }
}
