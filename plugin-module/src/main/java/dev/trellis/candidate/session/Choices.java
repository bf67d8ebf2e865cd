package dev.trellis.candidate.session;

import dev.trellis.candidate.model.TopItems;
import java.util.Arrays;

/**
 * The items that may be clicked next, and what the members think of each. For use again and again without allocation; not
 * thread-safe.
 */
final class Choices {

    private final SessionMembers members;
    private final TopItems best;
    private final Tally said;
    private final int[] slotOf;
    private int[] item = new int[1024];
    private float[] all = new float[1024];
    private float[] opinion = new float[1024 * SessionMembers.COUNT];
    private int size;

    /** @param most items that are looked at closely */
    Choices(SessionMembers members, int most) {
        this.members = members;
        best = new TopItems(most);
        said = new Tally(members.items());
        slotOf = new int[members.items()];
        Arrays.fill(slotOf, -1);
    }

    /** Asks the members and keeps the items of which they think most. */
    void of(Visit visit) {
        clear();
        for (int member = 0; member < SessionMembers.COUNT; member++) {
            said.clear();
            members.weigh(member, visit, said);
            float sum = said.sum();
            for (int at = 0; at < said.size(); at++) {
                float share = said.get(said.item(at)) / sum;
                int slot = slot(said.item(at));
                opinion[slot * SessionMembers.COUNT + member] = share;
                all[slot] += share;
            }
        }
        for (int popular : members.popular()) {
            int slot = slot(popular);
            all[slot] += members.facts().today()[popular];
        }
        best.clear();
        for (int slot = 0; slot < size; slot++) {
            best.offer(slot, all[slot]);
        }
        best.sort();
    }

    int size() {
        return best.size();
    }

    /** The item at a rank of the first, rough order. */
    int item(int rank) {
        return item[best.item(rank)];
    }

    /** The members' shares for the item, summed up. */
    float together(int rank) {
        return all[best.item(rank)];
    }

    /** A member's share for the item, 0 to 1. */
    float opinion(int rank, int member) {
        return opinion[best.item(rank) * SessionMembers.COUNT + member];
    }

    private int slot(int wanted) {
        if (slotOf[wanted] < 0) {
            if (size == item.length) {
                item = Arrays.copyOf(item, 2 * size);
                all = Arrays.copyOf(all, 2 * size);
                opinion = Arrays.copyOf(opinion, 2 * size * SessionMembers.COUNT);
            }
            item[size] = wanted;
            slotOf[wanted] = size++;
        }
        return slotOf[wanted];
    }

    private void clear() {
        for (int slot = 0; slot < size; slot++) {
            slotOf[item[slot]] = -1;
            all[slot] = 0;
        }
        Arrays.fill(opinion, 0, size * SessionMembers.COUNT, 0);
        size = 0;
    }
}
