package dev.trellis.score.hybrid;

import dev.trellis.candidate.model.Query;

/** What weights may depend on, the most telling first. */
enum Aspect {
    SITUATION {
        @Override
        String bucket(Query query) {
            return query.situation() < 0 ? "" : "situation " + query.situation();
        }
    },
    HISTORY {
        @Override
        String bucket(Query query) {
            int length = query.length();
            return length < 3
                    ? "history 1-2"
                    : length < 8 ? "history 3-7" : length < 25 ? "history 8-24" : "history 25+";
        }
    },
    TIME_OF_DAY {
        @Override
        String bucket(Query query) {
            return "hours from " + Math.floorMod(query.now(), 86_400L) / 21_600 * 6 + " UTC";
        }
    };

    abstract String bucket(Query query);
}
