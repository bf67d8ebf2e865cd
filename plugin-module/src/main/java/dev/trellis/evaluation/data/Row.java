package dev.trellis.evaluation.data;

import dev.trellis.candidate.model.EventKind;

/** Makes an event of a line's fields. */
final class Row {

    enum Result {
        READ,
        /** It names nobody: what anonymous shoppers did tells nothing about a user. */
        ANONYMOUS,
        /** A quantity of 0 or less, or an event that takes something back. */
        WITHDRAWN,
        NOT_POSITIVE,
        BAD
    }

    private final Fields fields;
    private final Format format;
    private final int user;
    private final int item;
    private final int session;
    private final int rating;
    private final int quantity;
    private final int timestamp;
    private final int event;
    private final int context;
    private final EventKind usual;
    private String wrong;

    Row(Columns columns, Fields fields, Format format) {
        this.fields = fields;
        this.format = format;
        user = columns.of(Role.USER);
        item = columns.of(Role.ITEM);
        session = columns.of(Role.SESSION);
        rating = columns.of(Role.RATING);
        quantity = columns.of(Role.QUANTITY);
        timestamp = columns.of(Role.TIMESTAMP);
        event = columns.of(Role.EVENT);
        context = columns.of(Role.CONTEXT);
        usual = format.event() != null ? format.event() : quantity >= 0 ? EventKind.PURCHASE : EventKind.VIEW;
    }

    /** Why the last line was bad. */
    String wrong() {
        return wrong;
    }

    Result read(Interactions into) {
        int group = format.sessions() ? session : user;
        if (group < fields.count() && fields.empty(group)) {
            return Result.ANONYMOUS;
        }
        if (group >= fields.count() || fields.empty(item)) {
            return bad("it has no %s"
                    .formatted(group >= fields.count() ? format.sessions() ? "session" : "user" : "item"));
        }
        double weight = rating >= 0 ? number(rating) : quantity >= 0 ? number(quantity) : 1;
        if (!Float.isFinite((float) weight)) {
            return bad("'%s' is no rating".formatted(shown(rating >= 0 ? rating : quantity)));
        }
        long millis = timestamp < 0 ? 0 : millis();
        if (millis == Times.NONE) {
            return bad("'%s' is no time".formatted(shown(timestamp)));
        }
        EventKind kind = event < 0 ? usual : fields.empty(event) ? null : Kinds.of(fields.text(event));
        if (kind == null && !fields.empty(event) && Kinds.takesBack(fields.text(event))) {
            return Result.WITHDRAWN;
        }
        if (kind == null) {
            return bad("'%s' is no event".formatted(shown(event)));
        }
        if (quantity >= 0 && rating < 0 && weight <= 0) {
            return Result.WITHDRAWN;
        }
        if (weight < format.positiveFrom()) {
            return Result.NOT_POSITIVE;
        }
        Ids ids = into.ids();
        into.add(
                user < 0 || fields.empty(user) ? Names.NONE : number(ids.users(), user),
                number(ids.items(), item),
                session < 0 || fields.empty(session) ? Names.NONE : number(ids.sessions(), session),
                (float) weight,
                millis,
                kind,
                context < 0 || fields.empty(context) ? Names.NONE : Math.min(127, number(ids.situations(), context)));
        return Result.READ;
    }

    private Result bad(String why) {
        wrong = why;
        return Result.BAD;
    }

    private int number(Names names, int field) {
        return names.number(fields.bytes(), fields.from(field), fields.to(field));
    }

    private double number(int field) {
        return fields.empty(field) ? Double.NaN : Numbers.parse(fields.bytes(), fields.from(field), fields.to(field));
    }

    private long millis() {
        return fields.empty(timestamp)
                ? Times.NONE
                : Times.millis(fields.bytes(), fields.from(timestamp), fields.to(timestamp));
    }

    private String shown(int field) {
        if (field >= fields.count()) {
            return "";
        }
        String text = fields.text(field);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
