package dev.condyle.runtime.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnumConstantsTest {

    private enum Food {
        NOT_HOT_DOG,
        CRÈME,
        कि
    }

    private static Optional<Food> find(String text) {
        return EnumConstants.of(Food.class).find(text);
    }

    @Test
    void signsAndCaseAreIgnored() {
        for (String text : new String[] {"not-hot.dog", "Not Hot Dog", "NOT__HOT_DOG"}) {
            assertEquals(Optional.of(Food.NOT_HOT_DOG), find(text), text);
        }
    }

    @Test
    void composedAndDecomposedLettersAreEqual() {
        assertEquals(Optional.of(Food.CRÈME), find("CR\u00C8ME"));
        assertEquals(Optional.of(Food.CRÈME), find("CRE\u0300ME"));
        assertEquals(Optional.of(Food.CRÈME), find("cre\u0300me"));
        assertEquals(Optional.empty(), find("creme"));
    }

    @Test
    void combiningMarksAreNotIgnored() {
        assertEquals(Optional.of(Food.कि), find("कि"));
        assertEquals(Optional.empty(), find("की"));
    }

    @Test
    void aSimilarNameIsSuggested() {
        EnumConstants<Food> foods = EnumConstants.of(Food.class);
        assertEquals(" Did you mean NOT_HOT_DOG?", foods.question("not-hot.dgo"));
        assertEquals("", foods.question("pizza"));
    }
}
