package dev.trellis.demo.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of a journey under {@code target/screenshots}, to be looked at. */
final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
