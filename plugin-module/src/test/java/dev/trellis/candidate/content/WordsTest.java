package dev.trellis.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        assertThat(words("CAFÉ-Set, 2-tlg. (Größe: L)")).containsExactly("cafe", "set", "2", "tlg", "große", "l");
    }

    @Test
    void oneAndManyAreTheSameWord() {
        assertThat(words("cherries bottles glass bus tie ties"))
                .containsExactly("cherry", "bottle", "glass", "bus", "tie", "tie");
    }

    @Test
    void everyScriptHasWords() {
        assertThat(words("палатка 帐篷 σκηνή")).containsExactly("палатка", "帐", "篷", "σκηνη");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Words.of(text, words::add);
        return words;
    }
}
