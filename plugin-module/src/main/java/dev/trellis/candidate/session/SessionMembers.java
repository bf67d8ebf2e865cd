package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Training;
import java.io.IOException;

/**
 * The models whose opinions the session blend weighs.
 *
 * @param chain what follows at the very next step
 * @param ahead what follows within some steps
 * @param near what happens close by, before or after
 * @param wide what happens anywhere in the visit
 * @param popular some items of the last hours, the most clicked first, for visits of which little is known
 */
record SessionMembers(
        VSkNNModel visits,
        RulesModel chain,
        RulesModel ahead,
        RulesModel near,
        RulesModel wide,
        RepeatModel repeat,
        ItemFacts facts,
        int[] popular,
        int dimensions,
        float[] vectors) {

    /** The members that {@link #weigh} knows. */
    static final int COUNT = 8;

    static SessionMembers learn(Sessions sessions, int dimensions, Training training) {
        SequentialRules rules = new SequentialRules();
        ItemFacts facts = ItemFacts.of(sessions);
        dev.trellis.candidate.model.TopItems popular = new dev.trellis.candidate.model.TopItems(100);
        popular.offerAll(facts.today(), new boolean[sessions.items()]);
        popular.sort();
        return new SessionMembers(
                new VSkNN().learn(sessions),
                rules.with(rules.parameters().with("steps", 1).with("behind", 0).with("back", 1))
                        .learn(sessions, training),
                rules.with(rules.parameters().with("power", 1).with("behind", 0))
                        .learn(sessions, training),
                rules.learn(sessions, training),
                rules.with(rules.parameters()
                                .with("steps", 20)
                                .with("power", .2)
                                .with("fade", .9)
                                .with("back", 10)
                                .with("days", 30))
                        .learn(sessions, training),
                new Repeat().learn(sessions),
                facts,
                popular.items(),
                dimensions,
                ItemVectors.learn(sessions, dimensions, training));
    }

    /** What one member thinks. */
    void weigh(int member, Visit visit, Tally into) {
        switch (member) {
            case 0 -> visits.weigh(visit, into);
            case 1 -> near.weigh(visit, into);
            case 2 -> chain.weigh(visit, into);
            case 3 -> wide.weigh(visit, into);
            case 4 -> near.weighTwice(visit, into);
            case 5 -> repeat.weigh(visit, into);
            case 6 -> cycle(visit, into);
            case 7 -> ahead.weigh(visit, into);
            default -> throw new IllegalArgumentException("There is no member " + member);
        }
    }

    /** What came next when the visit was at its newest item before. */
    private static void cycle(Visit visit, Tally into) {
        for (int at = 1; at < visit.length(); at++) {
            if (visit.item()[at] == visit.item()[0]) {
                into.add(visit.item()[at - 1], (float) Math.exp(-at / 3.));
            }
        }
    }

    int items() {
        return visits.items();
    }

    long bytes() {
        return visits.bytes()
                + chain.bytes()
                + ahead.bytes()
                + near.bytes()
                + wide.bytes()
                + repeat.bytes()
                + 24L * items()
                + 4L * popular.length
                + 4L * vectors.length;
    }

    void write(ModelOutput out) throws IOException {
        ModelFormats.writePart(visits, out);
        ModelFormats.writePart(chain, out);
        ModelFormats.writePart(ahead, out);
        ModelFormats.writePart(near, out);
        ModelFormats.writePart(wide, out);
        ModelFormats.writePart(repeat, out);
        facts.write(out);
        out.writeInts(popular);
        out.writeInt(dimensions);
        out.writeFloats(vectors);
    }

    static SessionMembers read(ModelInput in) throws IOException {
        VSkNNModel visits = Stored.part(in, VSkNNModel.class);
        SessionMembers members = new SessionMembers(
                visits,
                Stored.part(in, RulesModel.class),
                Stored.part(in, RulesModel.class),
                Stored.part(in, RulesModel.class),
                Stored.part(in, RulesModel.class),
                Stored.part(in, RepeatModel.class),
                ItemFacts.read(in, visits.items()),
                in.readInts(),
                in.readInt(),
                in.readFloats());
        Stored.numbers(members.popular, visits.items());
        Stored.check(
                members.vectors.length == (long) visits.items() * members.dimensions
                        && members.chain.items() == visits.items()
                        && members.ahead.items() == visits.items()
                        && members.near.items() == visits.items()
                        && members.wide.items() == visits.items()
                        && members.repeat.items() == visits.items(),
                "parts do not fit");
        return members;
    }
}
