package dev.trellis.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void the_readmes_candidate_source_is_the_one_that_the_demo_store_runs() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/trellis/demo/shop/NewArrivals.java"));

        assertThat(Path.of("../README.md"))
                .content()
                .contains("```java\n" + source.substring(source.indexOf("public final class")) + "```");
    }
}
