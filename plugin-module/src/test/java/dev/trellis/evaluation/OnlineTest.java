package dev.trellis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineTest {

    @TempDir
    Path folder;

    @Test
    void whatOnlineUpdatesLoseIsToldOfModelsThatCanBeUpdated() throws IOException {
        Command done = Command.run(
                "--data",
                TinyShop.file(folder, 1).toString(),
                "--models",
                "als,bpr",
                "--set",
                "als.dims=8",
                "--no-tune",
                "--online",
                "10");

        assertThat(done.code()).isZero();
        String gap = done.out().substring(done.out().indexOf("gained"));
        assertThat(gap).contains("als ").doesNotContain("bpr");
    }
}
