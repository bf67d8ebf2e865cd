package dev.trellis.candidate.session;

import dev.trellis.candidate.model.ModelInput;
import dev.trellis.candidate.model.ModelOutput;
import java.io.IOException;

/** The likelihood of coming back, per situation. */
final class RepeatModel implements NextClick {

    private final int items;
    private final float[] likelihood;

    /** @param likelihood by the numbers of {@link RepeatSituation} */
    RepeatModel(int items, float[] likelihood) {
        this.items = items;
        this.likelihood = likelihood;
    }

    @Override
    public void weigh(Visit visit, Tally into) {
        RepeatSituation situation = new RepeatSituation();
        situation.of(visit);
        for (int at = 0; at < visit.length(); at++) {
            if (visit.newest(at)) {
                float likely = likelihood[situation.next(visit, at)];
                if (likely > 0) {
                    into.add(visit.item()[at], likely);
                }
            }
        }
    }

    @Override
    public String format() {
        return Repeat.NAME;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public long bytes() {
        return 4L * likelihood.length;
    }

    @Override
    public void write(ModelOutput out) throws IOException {
        out.writeInt(items);
        out.writeFloats(likelihood);
    }

    static RepeatModel read(ModelInput in) throws IOException {
        int items = in.readInt();
        float[] likelihood = in.readFloats();
        Stored.check(
                items >= 0 && likelihood.length == RepeatSituation.count(RepeatSituation.LEVELS - 1),
                "parts do not fit");
        return new RepeatModel(items, likelihood);
    }
}
