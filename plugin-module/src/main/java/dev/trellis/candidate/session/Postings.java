package dev.trellis.candidate.session;

/**
 * An inverted index: for every item the positions of its events, oldest visit first.
 *
 * @param start where each item's positions begin; length is the number of items plus one
 */
record Postings(int[] start, int[] position) {

    static Postings of(Sessions sessions) {
        int[] start = new int[sessions.items() + 1];
        for (int item : sessions.item()) {
            start[item + 1]++;
        }
        for (int item = 0; item < sessions.items(); item++) {
            start[item + 1] += start[item];
        }
        int[] next = start.clone();
        int[] position = new int[sessions.events()];
        for (int e = 0; e < position.length; e++) {
            position[next[sessions.item()[e]]++] = e;
        }
        return new Postings(start, position);
    }
}
