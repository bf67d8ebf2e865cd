package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import dev.trellis.candidate.model.Parameters;
import dev.trellis.candidate.model.Query;
import dev.trellis.candidate.model.TopItems;
import dev.trellis.candidate.model.Traceable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The visits, their inverted index, and the tables of the decays. */
final class VSkNNModel implements NextClick, Traceable {

    private static final float DAY = 86_400;
    /** What counts less cannot speak louder than what does speak. */
    private static final float HARDLY = 1e-3f;

    private final Parameters parameters;
    private final Sessions sessions;
    private final int[] sessionOf;
    private final Postings postings;
    private final float[] rarity;
    private final float[] byPosition;
    private final float[] byDistance;
    private final float before;
    private final int neighbours;
    private final int sample;
    private final float days;
    private final float length;
    private final Queue<SessionTable> tables = new ConcurrentLinkedQueue<>();

    VSkNNModel(Parameters parameters, Sessions sessions) {
        this.parameters = parameters;
        this.sessions = sessions;
        sessionOf = sessions.sessionOf();
        postings = Postings.of(sessions);
        rarity = rarity(postings, sessions.count(), parameters.get("rarity"));
        byPosition = decay(parameters.get("position"));
        byDistance = decay(parameters.get("distance"));
        before = (float) parameters.get("before");
        neighbours = parameters.whole("neighbours");
        sample = parameters.whole("sample");
        days = (float) parameters.get("days");
        length = (float) parameters.get("length");
    }

    @Override
    public void weigh(Visit visit, Tally into) {
        SessionTable free = tables.poll();
        SessionTable found = free == null ? new SessionTable() : free;
        for (int at = 0; at < visit.length(); at++) {
            if (visit.newest(at)) {
                find(visit.item()[at], byPosition[at] * rarity[visit.item()[at]], found);
            }
        }
        TopItems best = new TopItems(Math.min(neighbours, found.size()));
        long now = visit.now() - sessions.epoch();
        for (int at = 0; at < found.size(); at++) {
            int session = found.session(at);
            float age = Math.max(0, now - sessions.end(session)) / DAY;
            best.offer(
                    at,
                    found.likeness(at) * (float) (Math.exp(-age / days) * Math.pow(sessions.length(session), -length)));
        }
        for (int rank = 0; rank < best.size(); rank++) {
            spread(found.session(best.item(rank)), found.match(best.item(rank)), best.score(rank), into);
        }
        found.clear();
        tables.offer(found);
    }

    /** The item of the visit that finds the visits in which the other weighs most. */
    @Override
    public int because(Query query, int item) {
        Visit visit = Visit.of(query, items());
        int best = -1;
        float most = 0;
        for (int at = 0; at < visit.length(); at++) {
            if (best >= 0 && byPosition[at] < HARDLY) {
                break;
            }
            if (visit.newest(at)) {
                Tally alone = Tally.take(items());
                weigh(visit.only(at), alone);
                float said = byPosition[at] * (item < items() ? alone.get(item) : 0);
                if (said > most) {
                    most = said;
                    best = visit.place()[at];
                }
                alone.giveBack();
            }
        }
        return best;
    }

    private void find(int item, float amount, SessionTable found) {
        int last = -1;
        int left = sample;
        for (int at = postings.start()[item + 1] - 1; at >= postings.start()[item] && left > 0; at--) {
            int position = postings.position()[at];
            int session = sessionOf[position];
            if (session != last) {
                found.add(session, position, amount);
                last = session;
                left--;
            }
        }
    }

    private void spread(int session, int match, float likeness, Tally into) {
        int[] item = sessions.item();
        for (int e = Math.max(sessions.start()[session], match - Visit.LONGEST); e < match; e++) {
            into.add(item[e], likeness * before * byDistance[match - e - 1] * rarity[item[e]] + Float.MIN_NORMAL);
        }
        int to = Math.min(sessions.start()[session + 1], match + 1 + Visit.LONGEST);
        for (int e = match + 1; e < to; e++) {
            into.add(item[e], likeness * byDistance[e - match - 1] * rarity[item[e]] + Float.MIN_NORMAL);
        }
    }

    private static float[] rarity(Postings postings, int sessions, double power) {
        float[] rarity = new float[postings.start().length - 1];
        for (int item = 0; item < rarity.length; item++) {
            int seen = postings.start()[item + 1] - postings.start()[item];
            rarity[item] = (float) Math.pow(Math.log(1 + (double) sessions / (1 + seen)), power);
        }
        return rarity;
    }

    private static float[] decay(double reach) {
        float[] decay = new float[Visit.LONGEST + 1];
        for (int step = 0; step < decay.length; step++) {
            decay[step] = (float) Math.exp(-step / reach);
        }
        return decay;
    }

    @Override
    public String format() {
        return VSkNN.NAME;
    }

    @Override
    public int items() {
        return sessions.items();
    }

    @Override
    public long bytes() {
        return 16L * sessions.events() + 4L * sessions.count() + 8L * sessions.items();
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        Stored.write(parameters, out);
        Stored.write(sessions, out);
    }

    static VSkNNModel read(ModelInput in) throws IOException {
        return new VSkNNModel(Stored.parameters(new VSkNN().parameters(), in), Stored.sessions(in));
    }
}
