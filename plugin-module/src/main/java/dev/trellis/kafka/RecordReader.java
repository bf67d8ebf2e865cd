package dev.trellis.kafka;

import dev.trellis.signal.Channel;
import dev.trellis.signal.MalformedSignalException;
import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Signal;
import dev.trellis.signal.wire.SignalJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes signals of records again. One that is no signal is reported with its place, and stays in the topic. */
final class RecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final Consumer<Rejection> rejections;
    private final Clock clock;

    RecordReader(Consumer<Rejection> rejections, Clock clock) {
        this.rejections = rejections;
        this.clock = clock;
    }

    List<Signal> read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Signal> signals = new ArrayList<>();
        int unreadable = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                signals.add(signal(record));
            } catch (MalformedSignalException e) {
                unreadable++;
                rejections.accept(rejection(record, e));
            }
        }
        if (unreadable > 0) {
            LOG.warn("{} records of Kafka's topic are no signals; the list of rejections names them.", unreadable);
        }
        return signals;
    }

    private static Signal signal(ConsumerRecord<byte[], byte[]> record) throws MalformedSignalException {
        if (record.value() == null) {
            throw new MalformedSignalException(RejectionReason.DAMAGED, "", "has no value");
        }
        try {
            return SignalJson.read(record.value());
        } catch (RuntimeException e) {
            // Whatever a reader's flaw may be, the partition must go on.
            throw new MalformedSignalException(
                    RejectionReason.DAMAGED, "", "fails with " + e.getClass().getSimpleName());
        }
    }

    /** Reports a signal that the database does not take, although it takes others. */
    void refused(Signal signal) {
        rejections.accept(new Rejection(
                clock.instant(),
                RejectionReason.STORE_REFUSED,
                signal.header().context().channel(),
                Optional.of(signal.type()),
                "",
                "was read from the topic, but the database does not take it"));
    }

    private Rejection rejection(ConsumerRecord<?, ?> record, MalformedSignalException problem) {
        String place = "record %d of partition %d: ".formatted(record.offset(), record.partition());
        RejectionReason reason =
                problem.reason() == RejectionReason.UNREADABLE ? RejectionReason.DAMAGED : problem.reason();
        return new Rejection(
                clock.instant(), reason, Channel.SERVER, Optional.empty(), problem.field(), place + problem.detail());
    }
}
