package dev.trellis.evaluation.data;

/** The numbers of users, items, sessions and situations, the same for all files of a run. */
public record Ids(Names users, Names items, Names sessions, Names situations) {

    public static Ids none() {
        return new Ids(new Names(), new Names(), new Names(), new Names());
    }
}
