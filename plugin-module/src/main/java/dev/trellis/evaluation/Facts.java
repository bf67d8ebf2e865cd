package dev.trellis.evaluation;

import dev.trellis.evaluation.data.Fold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was learned from and what was asked, for people and for programs. */
record Facts(Map<String, Object> facts, List<String> told) {

    Facts(Options options, Fold fold, int folds, long seed) {
        this(new LinkedHashMap<>(), new ArrayList<>());
        boolean sessions = options.sessions();
        int groups = (sessions ? fold.train().visits() : fold.train().shoppers()).groups();
        int asked = 0;
        for (int at = 0; at < fold.test().size(); at++) {
            asked += fold.test().answers(at) > 0 ? 1 : 0;
        }
        facts.put("seed", seed);
        facts.put("mode", sessions ? "sessions" : "users");
        facts.put("folds", folds);
        facts.put("trainEvents", fold.train().visits().events());
        facts.put(sessions ? "trainSessions" : "trainUsers", groups);
        facts.put("trainItems", fold.train().items());
        facts.put("testCases", asked);
        facts.put("testEventsOfUnseenItems", fold.left().unseen());
        facts.put("testEventsOfKnownItems", fold.left().known());
        facts.put("testUsersUnknownToTrain", fold.left().strangers());
        told.add("train: %,d events of %,d %s with %,d items; test: %,d %s%s"
                .formatted(
                        fold.train().visits().events(),
                        groups,
                        sessions ? "sessions" : "users",
                        fold.train().items(),
                        asked,
                        sessions ? "beginnings of sessions" : "users",
                        folds > 1 ? " (the first of %d folds)".formatted(folds) : ""));
        tell(fold.left().unseen(), "test events left out: train does not know the item");
        tell(fold.left().known(), "test events left out: the user has the item in train");
        tell(fold.left().strangers(), "test users of whom train knows nothing");
    }

    private void tell(int count, String what) {
        if (count > 0) {
            told.add("%,d %s".formatted(count, what));
        }
    }
}
